using NodaTime;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Api;

/// <summary>A colleague as the API has it. Everything has a default.</summary>
public sealed record ColleagueBody
{
    /// <summary>The id in the path; may be repeated here.</summary>
    public string? Id { get; init; }

    /// <summary>Default: the id.</summary>
    public string? Name { get; init; }

    /// <summary>For messages only.</summary>
    public string? Email { get; init; }

    /// <summary>The sign-in.</summary>
    public AccountBody? Account { get; init; }

    /// <summary>Where they work.</summary>
    public string? Department { get; init; }

    /// <summary>What they may do or are.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary>Languages they write in.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>IANA zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Days away; both ends inclusive.</summary>
    public IReadOnlyList<AwayBody>? Away { get; init; }

    /// <summary>Share of turns; default 1.</summary>
    public double? Share { get; init; }

    /// <summary>At most so many turns in an ISO week.</summary>
    public int? MostPerWeek { get; init; }

    /// <summary>Wants reminders; default yes.</summary>
    public bool? Reminders { get; init; }

    /// <summary>Has a calendar feed; default no.</summary>
    public bool? Feed { get; init; }

    internal static ColleagueBody Of(Colleague c) => new()
    {
        Id = c.Id,
        Name = c.Name,
        Email = c.Email,
        Account = c.Account is { } a ? new(a.Tenant, a.ObjectId) : null,
        Department = c.Department,
        Roles = c.Roles,
        Languages = c.Languages,
        TimeZone = c.TimeZone,
        Away = [.. c.Away.Select(a => new AwayBody(a.From, a.To))],
        Share = c.Share,
        MostPerWeek = c.MostPerWeek,
        Reminders = c.Reminders,
        Feed = c.Feed,
    };

    internal Colleague ToColleague(string id)
    {
        var faults = new Faults();
        faults.Check(Ids.IsId(id), "colleague.id-invalid", "A colleague's id has letters, digits, '-', '_' and '.', at most 64, and begins with a letter or digit.", "id");
        faults.Check(Id is null || Id == id, "colleague.id-differs", "The id in the body is another than the one in the address. Leave it out, or make them the same.", "id");
        faults.Check(Name is null || Name.Trim().Length is > 0 and <= 200, "colleague.name-invalid", "A name has 1 to 200 characters.", "name");
        faults.Check(Email is null || (Email.Contains('@', StringComparison.Ordinal) && !Email.Any(char.IsWhiteSpace)), "colleague.email-invalid", "That is no mail address.", "email");
        faults.Check(Account is null || (!string.IsNullOrWhiteSpace(Account.Tenant) && !string.IsNullOrWhiteSpace(Account.ObjectId)), "colleague.account-invalid", "A sign-in has a tenant and an objectId.", "account");
        faults.Check((Languages ?? []).All(Ids.IsLanguage), "language.invalid", "Languages are tags such as nl or en-GB.", "languages");
        faults.Check(TimeZone is null || Zones.TryGet(TimeZone) is not null, "time.zone-unknown", $"'{TimeZone}' is no time zone. Give an IANA name such as Europe/Amsterdam.", "timeZone");
        faults.Check(Share is null or (>= 0 and <= 100), "colleague.share-invalid", "A share is a number from 0 (no turns) to 100; 1 is usual.", "share");
        faults.Check(MostPerWeek is null or > 0, "colleague.most-per-week-invalid", "The most turns in a week is 1 or more.", "mostPerWeek");
        foreach (var (away, i) in (Away ?? []).Select((a, i) => (a, i)))
        {
            faults.Check(away.From is not null && (away.To ?? away.From) >= away.From, "colleague.away-invalid", "Days away begin on a date (from) and end on it or later (to); both count.", $"away[{i}]");
        }

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
            TimeZone = TimeZone,
            Away = [.. (Away ?? []).Select(d => new AwayDays(d.From!.Value, d.To ?? d.From.Value))],
            Share = Share ?? 1,
            MostPerWeek = MostPerWeek,
            Reminders = Reminders ?? true,
            Feed = Feed ?? false,
        };
    }
}

/// <summary>A sign-in.</summary>
public sealed record AccountBody(string? Tenant, string? ObjectId);

/// <summary>Days away; without <c>to</c> one day.</summary>
public sealed record AwayBody(LocalDate? From, LocalDate? To);

/// <summary>A connection that is given.</summary>
public sealed record NewConnectionBody
{
    /// <summary>The access token.</summary>
    public string? AccessToken { get; init; }

    /// <summary>When it ends.</summary>
    public Instant? ExpiresAt { get; init; }

    /// <summary>The refresh token, where there is one.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>What it allows.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>As whom it posts.</summary>
    public string? Urn { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"connection of {Urn}, tokens not shown";

    internal Core.Publishing.Connection ToConnection(Instant now, string by)
    {
        var faults = new Faults();
        faults.Check(!string.IsNullOrWhiteSpace(AccessToken) && !AccessToken.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)), "connection.token-missing", "Give the access token, without spaces.", "accessToken");
        faults.Check(ExpiresAt is not null, "connection.expiry-missing", "Say when the token ends (an instant such as 2027-01-23T08:00:00Z).", "expiresAt");
        // One that has ended already is taken: what it should publish comes to the hand with that reason, and health says it.
        faults.Check(Urn is not null && Ids.IsUrn(Urn) && !Urn.StartsWith("urn:li:group:", StringComparison.Ordinal), "connection.urn-invalid", "Say as whom it posts: urn:li:person:… or urn:li:organization:….", "urn");
        faults.ThrowIfAny();
        return new Core.Publishing.Connection
        {
            AccessToken = AccessToken!,
            ExpiresAt = ExpiresAt!.Value,
            RefreshToken = RefreshToken,
            Scopes = Scopes ?? [],
            Urn = Urn!,
            Since = now,
            By = by,
        };
    }
}

/// <summary>A connection as it is answered: never with a token.</summary>
public sealed record ConnectionBody(string Urn, Instant ExpiresAt, IReadOnlyList<string> Scopes, Instant Since, string? By)
{
    internal static ConnectionBody Of(Core.Publishing.Connection c) => new(c.Urn, c.ExpiresAt, c.Scopes, c.Since, c.By);
}
