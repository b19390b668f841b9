namespace Recruiting.LinkedInSimulator;

/// <summary>What became of a post in a group.</summary>
public enum GroupPostState
{
    /// <summary>It waits for the group's admin. Its author is told so, and of nothing that comes after.</summary>
    Pending,

    /// <summary>Members see it.</summary>
    Visible,

    /// <summary>The admin did not want it; nobody is told.</summary>
    Rejected,

    /// <summary>It waited for fourteen days, and LinkedIn deleted it; nobody is told.</summary>
    Deleted,
}

/// <summary>A post that a person placed in a group.</summary>
public sealed record SimulatedGroupPost
{
    /// <summary>The group's number.</summary>
    public required string Group { get; init; }

    /// <summary>The activity's number; <c>&gt;&gt; 22</c> is the time of placing in Unix milliseconds.</summary>
    public required long Activity { get; init; }

    /// <summary>What was pasted.</summary>
    public required string Text { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>What became of it.</summary>
    public required GroupPostState State { get; init; }

    /// <summary><c>urn:li:groupPost:{group}-{activity}</c>.</summary>
    public string Urn => $"urn:li:groupPost:{Group}-{Activity}";

    /// <summary>What "copy link to post" gives.</summary>
    public string Permalink => $"https://www.linkedin.com/feed/update/{Urn}/";
}
