using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Recruiting.Core;

namespace Recruiting.Board.Http;

/// <summary>Where people open the board: what LinkedIn is to send them back to begins with it.</summary>
/// <remarks>What a request says of its host is what its sender says, or the last proxy on the way (Front Door's name is not the worker's): it counts only where nobody else knows better, on a Desk,
/// which answers to no name but this computer's. <c>Presence:Address</c> names it; without that, in Azure, the platform does in <c>WEBSITE_HOSTNAME</c>
/// (https://learn.microsoft.com/azure/app-service/reference-app-settings).</remarks>
public sealed class PublicAddress(PresenceOptions options, IConfiguration platform)
{
    private readonly string? known = options.Address?.TrimEnd('/') ?? OfPlatform(platform["WEBSITE_HOSTNAME"]);

    /// <summary>Scheme, host and port, without a slash at its end.</summary>
    public string Of(HttpRequest request) => known ?? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";

    // With a port it is the tools' on somebody's own machine, and plain http.
    private static string? OfPlatform(string? host) => string.IsNullOrEmpty(host) || host.Contains(':', StringComparison.Ordinal) ? null : $"https://{host}";
}
