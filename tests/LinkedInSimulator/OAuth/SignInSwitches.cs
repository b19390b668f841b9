namespace Recruiting.LinkedInSimulator;

/// <summary>How this LinkedIn's sign-in behaves; may be changed at any time.</summary>
public sealed class SignInSwitches
{
    /// <summary>What stands between granted scopes: LinkedIn has been seen with a comma and with a space.</summary>
    public string ScopeSeparator { get; set; } = ",";

    /// <summary>For how long a token that was just given is not known everywhere: until then it is a 401. Zero: never.</summary>
    public TimeSpan FreshFor { get; set; }

    /// <summary>How long a code lives.</summary>
    public TimeSpan CodeLives { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long an access token lives: 60 days.</summary>
    public TimeSpan TokenLives { get; set; } = TimeSpan.FromDays(60);

    /// <summary>How long a refresh token lives, counted from the sign-in: 365 days.</summary>
    public TimeSpan RefreshLives { get; set; } = TimeSpan.FromDays(365);

    /// <summary>Does a refresh give a new refresh token (with the old one's end), so that the old one is dead?</summary>
    public bool RotatesRefresh { get; set; }

    /// <summary>Scopes that are left out without a word, as happened to people.</summary>
    public IReadOnlyList<string> LeavesOut { get; set; } = [];

    /// <summary>How many roles one answer of the list holds at most, whatever is asked for.</summary>
    public int MostRoles { get; set; } = 100;
}
