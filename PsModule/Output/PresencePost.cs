using Recruiting.Core.Cadence;
using Recruiting.Core.Posts;

namespace Recruiting.PowerShell.Output;

/// <summary>A post: a text for one channel, by one author, on its way.</summary>
public sealed class PresencePost
{
    private readonly PostView view;

    internal PresencePost(Post post, PostView view)
    {
        this.view = view;
        Id = post.Id;
        Channel = post.Channel;
        State = post.State.ToString();
        Author = post.Author;
        Text = post.Text;
        Link = post.Link is { } link ? new Uri(link) : null;
        Media = PresenceMedia.Of(post);
        Language = post.Language;
        Tags = [.. post.Tags];
        Until = post.Until?.ToDateOnly();
        TimeZone = view.TimeZone;
        Due = post.Due is { } due ? view.Local(due.At) : null;
        Slot = post.Slot;
        PublishedAt = post.PublishedAt is { } published ? view.Local(published) : null;
        Permalink = post.Permalink is { } permalink ? new Uri(permalink) : null;
        Urn = post.Urn;
        Sight = post.Sight?.ToString();
        Why = post.Waiting?.Why.Text(view.Language);
        WaitingSince = post.Waiting is { } waiting ? view.Local(waiting.Since) : null;
        OpenedBy = post.Opened?.By;
        OpenedAt = post.Opened is { } opened ? view.Local(opened.At) : null;
        ApprovedBy = post.Approval?.By;
        LastErrorCode = post.LastError?.Code;
        LastError = post.LastError?.Why.Text(view.Language);
        PlanWhy = post.PlanWhy is { } plan ? PlanTexts.Of(plan, view.Language) : null;
        CreatedAt = view.Local(post.CreatedAt);
    }

    /// <summary>The id; it names the channel.</summary>
    public string Id { get; }

    /// <summary>The channel's id.</summary>
    public string Channel { get; }

    /// <summary>Draft, InReview, Ready, Scheduled, Publishing, InDoubt, AwaitingHand, Failed, Missed, Published or Cancelled.</summary>
    public string State { get; }

    /// <summary>The colleague under whose name it goes out; null while open.</summary>
    public string? Author { get; }

    /// <summary>What readers read.</summary>
    public string Text { get; }

    /// <summary>The link that goes with it.</summary>
    public Uri? Link { get; }

    /// <summary>Its images, document or link's card; empty for none.</summary>
    public PresenceMedia[] Media { get; }

    /// <summary>Its language.</summary>
    public string? Language { get; }

    /// <summary>Ours, for finding and for rules; they never enter the text.</summary>
    public string[] Tags { get; }

    /// <summary>The last day on which it may appear.</summary>
    public DateOnly? Until { get; }

    /// <summary>When it is meant to go out, in the channel's zone; null without a time.</summary>
    public DateTimeOffset? Due { get; }

    /// <summary>The channel's zone.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>The slot that it holds; null off the slots.</summary>
    public string? Slot { get; }

    /// <summary>When it appeared, in the channel's zone.</summary>
    public DateTimeOffset? PublishedAt { get; }

    /// <summary>The proof: its address at LinkedIn.</summary>
    public Uri? Permalink { get; }

    /// <summary>LinkedIn's id of it.</summary>
    public string? Urn { get; }

    /// <summary>Whether it can be seen, once placed: Claimed, Pending, Visible, Rejected or Lapsed.</summary>
    public string? Sight { get; }

    /// <summary>Why a person is waited for; null where nobody is.</summary>
    public string? Why { get; }

    /// <summary>Since when a person is waited for.</summary>
    public DateTimeOffset? WaitingSince { get; }

    /// <summary>Who opened it for placing.</summary>
    public string? OpenedBy { get; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset? OpenedAt { get; }

    /// <summary>Whose yes it has; null where it has none.</summary>
    public string? ApprovedBy { get; }

    /// <summary>The last thing that went wrong, in words.</summary>
    public string? LastError { get; }

    /// <summary>The same as a stable code.</summary>
    public string? LastErrorCode { get; }

    /// <summary>Why the plan put it where it stands; null where a person did.</summary>
    public string? PlanWhy { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Every move, oldest first; null unless asked for (Get-PresencePost -History).</summary>
    public PresenceHistoryEntry[]? History { get; internal init; }

    /// <summary>Every try to publish it, oldest first; null unless asked for (Get-PresencePost -History).</summary>
    public PresenceAttempt[]? Attempts { get; internal init; }

    /// <summary>When it appeared, or is due where it did not appear, in short words; the zone only where it is not the workspace's.</summary>
    public string When() => (PublishedAt ?? Due) is { } at ? view.Short(at) : "";

    /// <summary>When it is due, in short words, as <see cref="When"/>; empty without a time.</summary>
    public string DueWhen() => Due is { } due ? view.Short(due) : "";

    /// <summary>The beginning of its text, on one line.</summary>
    /// <param name="most">The most characters.</param>
    public string FirstWords(int most) => Output.FirstWords.Of(Text, most);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
