namespace Recruiting.LinkedInSimulator;

/// <summary>A post that this LinkedIn took.</summary>
public sealed record SimulatedPost
{
    /// <summary><c>urn:li:share:{id}</c>; <c>id >> 22</c> is the time of creation in Unix milliseconds.</summary>
    public required string Urn { get; init; }

    /// <summary>Person or organization.</summary>
    public required string Author { get; init; }

    /// <summary>The commentary as it was sent: little text.</summary>
    public required string Stored { get; init; }

    /// <summary>The article's address, or null.</summary>
    public string? Link { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary><c>PUBLISHED</c> or <c>DRAFT</c>.</summary>
    public required string LifecycleState { get; init; }

    /// <summary>When it was deleted; null while it stands.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>How often the finder came by it.</summary>
    public int LookedFor { get; init; }

    /// <summary>The whole body, JSON, for reading back.</summary>
    public required string Body { get; init; }

    /// <summary>What a reader of LinkedIn sees of the text.</summary>
    public string Rendered => LittleTextPage.Show(Stored).Shown;

    /// <summary>Is the text cut, unseen by whoever posted it?</summary>
    public bool Cut => LittleTextPage.Show(Stored).Cut;

    /// <summary>Can readers see it?</summary>
    public bool Visible => DeletedAt is null && LifecycleState == "PUBLISHED";
}
