using NodaTime;

namespace Recruiting.Core.Channels;

/// <summary>What a place to post is.</summary>
public enum ChannelKind
{
    /// <summary>A LinkedIn discussion group. LinkedIn lets no program post there, so its posts are always <see cref="Delivery.Assisted"/>.</summary>
    Group,

    /// <summary>An organization's page.</summary>
    Page,

    /// <summary>A person's own feed.</summary>
    Profile,
}

/// <summary>How a post gets to its place.</summary>
public enum Delivery
{
    /// <summary>A person places it, from the hand list.</summary>
    Assisted,

    /// <summary>Through LinkedIn's API; falls back to a person's hand where that cannot be.</summary>
    Direct,
}

/// <summary>Whose yes a post needs.</summary>
public enum ApprovalRule
{
    /// <summary>A colleague may approve their own post.</summary>
    Self,

    /// <summary>Somebody other than the author approves.</summary>
    Other,
}

/// <summary>A place where the team posts.</summary>
public sealed record Channel : Stored
{
    /// <summary>Letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, at most 64, beginning with a letter or digit. Case counts.</summary>
    public required string Id { get; init; }

    /// <summary>Group, page or profile; never changes.</summary>
    public required ChannelKind Kind { get; init; }

    /// <summary>What people call it. Default: the id.</summary>
    public required string Name { get; init; }

    /// <summary>Its address at LinkedIn, to open it with.</summary>
    public string? Url { get; init; }

    /// <summary><c>urn:li:group:…</c>, <c>urn:li:organization:…</c> or <c>urn:li:person:…</c>.</summary>
    public string? Urn { get; init; }

    /// <summary>Default: assisted for a group, direct otherwise.</summary>
    public Delivery Delivery { get; init; }

    /// <summary>The language its readers expect (<c>nl</c>, <c>en</c>, …), or null.</summary>
    public string? Language { get; init; }

    /// <summary>When it is posted to; null means no rhythm and so no promise.</summary>
    public CadenceDefinition? Cadence { get; init; }

    /// <summary>What this place asks of posts.</summary>
    public ChannelRules Rules { get; init; } = new();

    /// <summary>Days without posts here, beside the workspace's own.</summary>
    public IReadOnlyList<Blackout> Blackouts { get; init; } = [];

    /// <summary>Ids of the colleagues who may place here: for a group those who joined it, for a profile its one owner.</summary>
    public IReadOnlyList<string> Colleagues { get; init; } = [];

    /// <summary>The colleague who answers for it, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>Set while nothing goes out here.</summary>
    public Pause? Paused { get; init; }

    /// <summary>Earlier pauses that lie in a period whose promise is not recorded yet, oldest first.</summary>
    public IReadOnlyList<Pause> PastPauses { get; init; } = [];

    /// <summary>Earlier cadences that lie in a period whose promise is not recorded yet, oldest first; each held until <see cref="PastCadence.Until"/>.</summary>
    public IReadOnlyList<PastCadence> PastCadences { get; init; } = [];

    /// <summary>When it was put here; slots before promise nothing.</summary>
    public Instant CreatedAt { get; init; }

    /// <summary>The least time between two posts here, from the rules or by kind: 24 hours in a group, 4 hours elsewhere.</summary>
    public Duration MinimumSpacing => Rules.MinimumSpacing ?? (Kind == ChannelKind.Group ? Duration.FromHours(24) : Duration.FromHours(4));

    /// <summary>Is the hour after a post kept free in calendars, from the rules or by kind?</summary>
    public bool KeepsAnswerHour => Rules.AnswerHour ?? Kind == ChannelKind.Group;
}

/// <summary>A cadence that was in force until an instant (exclusive); null where there was none.</summary>
public sealed record PastCadence(CadenceDefinition? Cadence, Instant Until) : Stored;

/// <summary>A stretch in which nothing goes out.</summary>
/// <param name="From">Since when.</param>
/// <param name="Reason">Why, for everybody to read.</param>
/// <param name="To">Until when, exclusive; null while it lasts.</param>
/// <param name="By">Who pressed the switch.</param>
public sealed record Pause(Instant From, string? Reason, Instant? To = null, string? By = null) : Stored
{
    /// <summary>Does it hold at this instant? From inclusive, to exclusive.</summary>
    public bool Holds(Instant at) => at >= From && (To is null || at < To);
}

/// <summary>Days on which nothing is posted and nothing is promised; both ends inclusive, in the channel's zone.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, part of it.</param>
/// <param name="Reason">Why, as people see it (<c>Koningsdag</c>).</param>
public sealed record Blackout(LocalDate From, LocalDate To, string? Reason = null) : Stored
{
    /// <summary>Is the date in it? Both ends count.</summary>
    public bool Contains(LocalDate date) => date >= From && date <= To;
}

/// <summary>What a place asks of the posts in it. Everything has a default.</summary>
public sealed record ChannelRules : Stored
{
    /// <summary>The least time between two posts; zero allowed. Default: 24 hours in a group, 4 hours elsewhere.</summary>
    public Duration? MinimumSpacing { get; init; }

    /// <summary>At most so many posts in an ISO week; null for no limit.</summary>
    public int? MostPerWeek { get; init; }

    /// <summary>Days on which a job post (tagged <c>job</c> or <c>vacature</c>) may appear; null for any day, empty for none.</summary>
    public IReadOnlyList<IsoDayOfWeek>? JobPostDays { get; init; }

    /// <summary>May a post carry a link?</summary>
    public bool Links { get; init; } = true;

    /// <summary>At most so many hashtags; null for no limit.</summary>
    public int? MaxHashtags { get; init; }

    /// <summary>Whose yes a post needs here; null for the workspace's rule.</summary>
    public ApprovalRule? Approval { get; init; }

    /// <summary>Is the hour after a post kept free in calendars, to answer what comes back? Default: in a group, yes; elsewhere, no.</summary>
    public bool? AnswerHour { get; init; }
}
