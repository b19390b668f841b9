namespace Recruiting.Core.Publishing;

/// <summary>What a yes that was given while writing came to.</summary>
public enum Consented
{
    /// <summary>Nobody gave one.</summary>
    NotAsked,

    /// <summary>It is approved.</summary>
    Approved,

    /// <summary>A guardrail forbids it as it is.</summary>
    Blocked,

    /// <summary>Somebody else has to approve it.</summary>
    NotYours,
}
