namespace Recruiting.Core.LinkedIn;

/// <summary>An app that is registered with LinkedIn. Both values or neither. A class and no record: nothing of it is ever printed.</summary>
public sealed class LinkedInApp
{
    /// <summary>The app's public id; null for no app.</summary>
    public string? ClientId { get; set; }

    /// <summary>What proves that it is this app. In Azure a reference to the vault's secret, which the platform puts in its place before the code reads it.</summary>
    public string? ClientSecret { get; set; }
}
