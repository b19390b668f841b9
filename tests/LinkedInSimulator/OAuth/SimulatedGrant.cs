namespace Recruiting.LinkedInSimulator;

/// <summary>A member's yes to an app.</summary>
internal sealed class SimulatedGrant(SimulatedApp app, SimulatedMember member, IReadOnlyList<string> scopes, DateTimeOffset at)
{
    public SimulatedApp App => app;

    public SimulatedMember Member => member;

    public IReadOnlyList<string> Scopes => scopes;

    public DateTimeOffset At => at;

    /// <summary>The refresh token, or null; a refresh does not give it a longer life.</summary>
    public string? Refresh { get; set; }

    public DateTimeOffset RefreshEndsAt { get; set; }

    /// <summary>Taken back by the member or the app.</summary>
    public bool Revoked { get; set; }
}

/// <summary>A code on its way from the consent page to the app: good once, and not for long.</summary>
internal sealed record SimulatedCode(string Value, SimulatedGrant Grant, string RedirectUri, DateTimeOffset EndsAt);
