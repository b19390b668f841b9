using NodaTime;

namespace Recruiting.Core.WorkingGroup;

/// <summary>A person of the working group.</summary>
public sealed record Colleague : Stored
{
    /// <summary>Letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, at most 64.</summary>
    public required string Id { get; init; }

    /// <summary>What people call them. Default: the id.</summary>
    public required string Name { get; init; }

    /// <summary>For messages only; an address authorizes nobody.</summary>
    public string? Email { get; init; }

    /// <summary>The sign-in, by which they are recognized in Azure.</summary>
    public Account? Account { get; init; }

    /// <summary>Where they work.</summary>
    public string? Department { get; init; }

    /// <summary>What they may do or are (<c>recruiter</c>, <c>approver</c>); see <see cref="WorkingGroup.Roles"/> for the four that carry rights.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Languages they write in; empty for any.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The language in which they read pages and messages: <c>en</c> or <c>nl</c>; null for their browser's, and the workspace's in messages.</summary>
    public string? ReadsIn { get; init; }

    /// <summary>IANA zone; null for the workspace's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Days on which they take no turn; both ends inclusive.</summary>
    public IReadOnlyList<AwayDays> Away { get; init; } = [];

    /// <summary>Share of turns relative to others; 0 for none, 1 is usual, 2 is twice as many.</summary>
    public double Share { get; init; } = 1;

    /// <summary>At most so many turns in an ISO week; null for no limit.</summary>
    public int? MostPerWeek { get; init; }

    /// <summary>Does this person want reminders?</summary>
    public bool Reminders { get; init; } = true;

    /// <summary>How and when they want them; null for as usual (<see cref="ReminderWishes.Usual"/>).</summary>
    public ReminderWishes? ReminderWishes { get; init; }

    /// <summary>Does this person have a calendar feed?</summary>
    public bool Feed { get; init; }
}

/// <summary>Who somebody is in Entra ID.</summary>
public sealed record Account(string Tenant, string ObjectId) : Stored
{
    /// <summary>Is it the same sign-in? Ids are the same in whatever case they are written.</summary>
    public bool Is(Account other) =>
        Tenant.Equals(other.Tenant, StringComparison.OrdinalIgnoreCase) && ObjectId.Equals(other.ObjectId, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Days away, without a reason; both ends inclusive.</summary>
public sealed record AwayDays(LocalDate From, LocalDate To) : Stored
{
    /// <summary>Is the date in it? Both ends count.</summary>
    public bool Contains(LocalDate date) => date >= From && date <= To;
}
