using NodaTime;
using Recruiting.Core.Connections;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding;

/// <summary>What it is decided from who is told what now.</summary>
public sealed record ReminderInput
{
    /// <summary>Now.</summary>
    public required Instant Now { get; init; }

    /// <summary>The workspace's zone (IANA), for colleagues who name none.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The working group.</summary>
    public IReadOnlyList<Colleague> Colleagues { get; init; } = [];

    /// <summary>What waits for a person, paused channels included.</summary>
    public IReadOnlyList<HandMatter> Hand { get; init; } = [];

    /// <summary>Posts of the assisted lane that are due before long, in channels that are not held.</summary>
    public IReadOnlyList<ComingPost> Coming { get; init; } = [];

    /// <summary>Notices of the last days (<see cref="Reminders.Remembered"/>), with what they are about as it is now.</summary>
    public IReadOnlyList<NoticeMatter> Notices { get; init; } = [];

    /// <summary>Reminders that somebody else made up and that are to be told like all others: the week ahead, what was placed.</summary>
    public IReadOnlyList<Reminder> Regular { get; init; } = [];

    /// <summary>The ways that are set up.</summary>
    public IReadOnlyList<WayThere> Ways { get; init; } = [];

    /// <summary>What was told, and how the ways fare.</summary>
    public IReadOnlyList<Told> Told { get; init; } = [];

    /// <summary>The colleague of this id; null for none.</summary>
    public Colleague? Find(string? id) => id is null ? null : Colleagues.FirstOrDefault(c => c.Id == id);

    /// <summary>Does any way lead to them: one that they want, and for mail with an address that the server does not refuse?</summary>
    public bool HasWay(Colleague colleague) => Ways.Any(way =>
        (colleague.ReminderWishes ?? ReminderWishes.Usual).Wants(way.Name)
        && (way.Name != ReminderWays.Mail || (colleague.Email is not null && Told.FirstOrDefault(t => t.Way == way.Name && t.Reader == colleague.Id)?.Trouble is not { Code: "mail.address-refused" })));

    /// <summary>Is there anybody at all, today or another day, who can be told something?</summary>
    public bool HasAnybody => Colleagues.Any(c => c.Reminders && HasWay(c));

    /// <summary>What tells whether a trouble is of the address that it was met with: it is not any more where somebody mended that.</summary>
    /// <param name="way">The way.</param>
    /// <param name="reader">The colleague; null for the team's channel, and for a way that is everybody's.</param>
    public string? MarkOf(string way, string? reader) => reader is null ? Ways.FirstOrDefault(w => w.Name == way)?.Mark : Find(reader)?.Email is { } mail ? Posts.Content.HashOf(mail)[..16] : null;

    /// <summary>When a colleague can be told something.</summary>
    public Reach ReachOf(Colleague colleague) => new(colleague, Zones.Get(colleague.TimeZone ?? TimeZone));
}

/// <summary>A way that is set up.</summary>
/// <param name="Name">One of <see cref="ReminderWays"/>.</param>
/// <param name="IsShared">Does it lead to the team's channel, rather than to each colleague?</param>
/// <param name="Mark">Where it is shared: another for another address; else null.</param>
public sealed record WayThere(string Name, bool IsShared, string? Mark = null)
{
    /// <summary>The board, where it is open.</summary>
    public static WayThere Page { get; } = new(ReminderWays.Page, IsShared: false);
}

/// <summary>What waits for a person.</summary>
/// <param name="Item">It, as the hand list has it.</param>
/// <param name="Where">Its channel and team.</param>
/// <param name="IsHeld">Is everything held just now, so that nobody is asked to place?</param>
/// <param name="NextInTurn">Whose turn it is after its author's, where that was asked for; null where nobody's is, or it was not.</param>
public sealed record HandMatter(HandItem Item, Setting Where, bool IsHeld, string? NextInTurn = null);

/// <summary>A post that is to come to somebody's hand.</summary>
/// <param name="Post">It; it has a time.</param>
/// <param name="Where">Its channel and team.</param>
/// <param name="NextInTurn">Whose turn it is, where it has no author who can be told; null where that was not asked for.</param>
public sealed record ComingPost(Post Post, Setting Where, string? NextInTurn = null);

/// <summary>Something that people are told once, with what it is about as it is now.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Post">Its post as it is now; null for none, or for one that is gone.</param>
/// <param name="Where">Its channel; null for none, or for one that is gone.</param>
/// <param name="Connection">The connection that it is about as it is now; null for none.</param>
public sealed record NoticeMatter(Notice Notice, Post? Post, Setting? Where, StoredConnection? Connection = null);
