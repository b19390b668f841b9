namespace Recruiting.Core;

/// <summary>Where people open the board, for whoever writes to them: a request tells its own.</summary>
/// <remarks><c>Presence:Address</c> names it; without that, in Azure, the platform does in <c>WEBSITE_HOSTNAME</c>
/// (https://learn.microsoft.com/azure/app-service/reference-app-settings); a Desk says where it listens.</remarks>
public sealed class BoardAddress(PresenceOptions options, string? platform)
{
    private readonly string? named = options.Address?.TrimEnd('/') ?? OfPlatform(platform);

    /// <summary>Scheme, host and port, without a slash at its end, as the configuration or the platform has it; null where neither does.</summary>
    public string? Named => named;

    /// <summary>Where this process listens; set once it does.</summary>
    public string? Listening { get; set; }

    /// <summary>The best that is known; null for nothing.</summary>
    public string? Known => named ?? Listening;

    // With a port it is the tools' on somebody's own machine, and plain http.
    private static string? OfPlatform(string? host) => string.IsNullOrEmpty(host) || host.Contains(':', StringComparison.Ordinal) ? null : $"https://{host}";
}
