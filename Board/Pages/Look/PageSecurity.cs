using Microsoft.AspNetCore.Builder;

namespace Recruiting.Board.Pages.Look;

/// <summary>Security headers of every answer: nothing inline, nothing from or to another host, no frame around it.</summary>
internal static class PageSecurity
{
    internal static HeaderPolicyCollection Headers { get; } = new HeaderPolicyCollection()
        .AddDefaultSecurityHeaders()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddFormAction().Self();
            csp.AddBaseUri().None();
            csp.AddFrameAncestors().None();
        })
        .AddReferrerPolicyNoReferrer();
}
