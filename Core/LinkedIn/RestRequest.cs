using System.Net;
using System.Net.Http.Headers;

namespace Recruiting.Core.LinkedIn;

/// <summary>A call of LinkedIn's REST API with the headers that each must have (LinkedIn, API versioning; Rest.li protocol 2.0.0).</summary>
internal static class RestRequest
{
    /// <summary>Makes a request over HTTP/1.1.</summary>
    /// <param name="options">Address and version.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="target">Path and query below the API's address, without a slash before it; what stands in it is percent-encoded already.</param>
    /// <param name="token">The access token.</param>
    /// <param name="content">The body, or null.</param>
    public static HttpRequestMessage Make(LinkedInOptions options, HttpMethod method, string target, string token, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, new Uri($"{options.BaseAddress.AbsoluteUri.TrimEnd('/')}/{target}"))
        {
            Content = content,
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("LinkedIn-Version", options.Version);
        request.Headers.Add("X-Restli-Protocol-Version", "2.0.0");
        return request;
    }

    /// <summary>The handler of every call but a create: no redirects, which would carry a token or a file somewhere else; no cookies, and no header but those that LinkedIn asks for.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
    };
}
