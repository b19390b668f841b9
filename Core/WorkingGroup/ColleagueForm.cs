using System.Text.Json.Serialization;
using NodaTime;
using Recruiting.Core.Time;

namespace Recruiting.Core.WorkingGroup;

/// <summary>A colleague as they are written: in the API, in a set-up file, by a cmdlet. Everything has a default.</summary>
public sealed record ColleagueForm
{
    /// <summary>Their id. In the API it stands in the path; it may be repeated here, and must be the same then.</summary>
    public string? Id { get; init; }

    /// <summary>Default: the id.</summary>
    public string? Name { get; init; }

    /// <summary>For messages only.</summary>
    public string? Email { get; init; }

    /// <summary>The sign-in.</summary>
    public AccountForm? Account { get; init; }

    /// <summary>Where they work.</summary>
    public string? Department { get; init; }

    /// <summary>What they may do or are.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary>Languages they write in.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>The language in which they read: <c>en</c> or <c>nl</c>.</summary>
    public string? ReadsIn { get; init; }

    /// <summary>IANA zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Days away; both ends inclusive.</summary>
    public IReadOnlyList<AwayForm>? Away { get; init; }

    /// <summary>Share of turns; default 1.</summary>
    public double? Share { get; init; }

    /// <summary>At most so many turns in an ISO week.</summary>
    public int? MostPerWeek { get; init; }

    /// <summary>Wants reminders; default yes.</summary>
    public bool? Reminders { get; init; }

    /// <summary>How and when they want them; absent for as usual.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReminderWishesForm? ReminderWishes { get; init; }

    /// <summary>Has a calendar feed; default no.</summary>
    public bool? Feed { get; init; }

    /// <summary>A colleague as they are answered.</summary>
    public static ColleagueForm Of(Colleague c) => new()
    {
        Id = c.Id,
        Name = c.Name,
        Email = c.Email,
        Account = c.Account is { } a ? new(a.Tenant, a.ObjectId) : null,
        Department = c.Department,
        Roles = c.Roles,
        Languages = c.Languages,
        ReadsIn = c.ReadsIn,
        TimeZone = c.TimeZone,
        Away = [.. c.Away.Select(a => new AwayForm(a.From, a.To))],
        Share = c.Share,
        MostPerWeek = c.MostPerWeek,
        Reminders = c.Reminders,
        ReminderWishes = c.ReminderWishes is { } wishes ? ReminderWishesForm.Of(wishes) : null,
        Feed = c.Feed,
    };

    /// <summary>The colleague that is asked for.</summary>
    /// <exception cref="PresenceException">Everything that is wrong, at once.</exception>
    /// <param name="id">The id.</param>
    public Colleague ToColleague(string id)
    {
        var faults = new FaultList();
        faults.Check(Ids.IsId(id), "colleague.id-invalid", "A colleague's id has letters, digits, '-', '_' and '.', at most 64, and begins with a letter or digit.", "id");
        faults.Check(Id is null || Id == id, "colleague.id-differs", "The id in the body is another than the one in the address. Leave it out, or make them the same.", "id");
        faults.Check(Name is null || Name.Trim().Length is > 0 and <= 200, "colleague.name-invalid", "A name has 1 to 200 characters.", "name");
        faults.Check(Email is null || (Email.Contains('@', StringComparison.Ordinal) && !Email.Any(char.IsWhiteSpace)), "colleague.email-invalid", "That is no mail address.", "email");
        faults.Check(Account is null || (!string.IsNullOrWhiteSpace(Account.Tenant) && !string.IsNullOrWhiteSpace(Account.ObjectId)), "colleague.account-invalid", "A sign-in has a tenant and an objectId.", "account");
        faults.Check((Languages ?? []).All(Ids.IsLanguage), "language.invalid", "Languages are tags such as nl or en-GB.", "languages");
        faults.Check(ReadsIn is null or "en" or "nl", "colleague.reads-in-invalid", "Pages and messages are there in English (en) and Dutch (nl).", "readsIn");
        faults.Check(TimeZone is null || Zones.TryGet(TimeZone) is not null, "time.zone-unknown", $"'{TimeZone}' is no time zone. Give an IANA name such as Europe/Amsterdam.", "timeZone");
        faults.Check(Share is null or (>= 0 and <= 100), "colleague.share-invalid", "A share is a number from 0 (no turns) to 100; 1 is usual.", "share");
        faults.Check(MostPerWeek is null or > 0, "colleague.most-per-week-invalid", "The most turns in a week is 1 or more.", "mostPerWeek");
        foreach (var (away, i) in (Away ?? []).Select((a, i) => (a, i)))
        {
            faults.Check(away.From is not null && (away.To ?? away.From) >= away.From, "colleague.away-invalid", "Days away begin on a date (from) and end on it or later (to); both count.", $"away[{i}]");
        }

        var wishes = ReminderWishes is { } wished ? faults.Try(wished.ToWishes) : null;
        faults.ThrowIfAny();
        return new Colleague
        {
            Id = id,
            Name = Name?.Trim() ?? id,
            Email = Email,
            Account = Account is { } a ? new(a.Tenant!, a.ObjectId!) : null,
            Department = Department,
            Roles = Roles ?? [],
            Languages = Languages ?? [],
            ReadsIn = ReadsIn,
            TimeZone = TimeZone,
            Away = [.. (Away ?? []).Select(d => new AwayDays(d.From!.Value, d.To ?? d.From.Value))],
            Share = Share ?? 1,
            MostPerWeek = MostPerWeek,
            Reminders = Reminders ?? true,
            ReminderWishes = wishes,
            Feed = Feed ?? false,
        };
    }
}

/// <summary>A sign-in.</summary>
public sealed record AccountForm(string? Tenant, string? ObjectId);

/// <summary>Days away; without <c>to</c> one day.</summary>
public sealed record AwayForm(LocalDate? From, LocalDate? To);
