using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Recruiting.Board.Pages.Look;

/// <summary>Security headers of every answer but the files that people gave: nothing inline, nothing from or to another host, no frame around it.</summary>
internal static class PageSecurity
{
    private static HeaderPolicyCollection Headers { get; } = new HeaderPolicyCollection()
        .AddDefaultSecurityHeaders()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddManifestSrc().Self();
            csp.AddWorkerSrc().Self();
            csp.AddFormAction().Self();
            csp.AddBaseUri().None();
            csp.AddFrameAncestors().None();
        })
        .AddReferrerPolicyNoReferrer();

    /// <summary>The policy of files that people gave: nothing in them is run or loaded, whatever a browser takes them for.</summary>
    internal const string Files = "files";

    /// <summary>Registers both.</summary>
    internal static void AddPageSecurity(this IServiceCollection services) => services.AddSecurityHeaderPolicies()
        .SetDefaultPolicy(Headers)
        .AddPolicy(Files, new HeaderPolicyCollection()
            .AddDefaultSecurityHeaders()
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddSandbox();
            })
            .AddReferrerPolicyNoReferrer());
}
