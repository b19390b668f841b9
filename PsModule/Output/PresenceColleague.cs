using NodaTime.Extensions;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.PowerShell.Output;

/// <summary>A person of the working group.</summary>
public sealed class PresenceColleague
{
    internal PresenceColleague(Colleague colleague)
    {
        Id = colleague.Id;
        Name = colleague.Name;
        Email = colleague.Email;
        Tenant = colleague.Account?.Tenant;
        ObjectId = colleague.Account?.ObjectId;
        Department = colleague.Department;
        Roles = [.. colleague.Roles];
        Languages = [.. colleague.Languages];
        ReadsIn = colleague.ReadsIn;
        TimeZone = colleague.TimeZone is { } zone ? TimeZoneInfo.FindSystemTimeZoneById(zone) : null;
        Away = [.. colleague.Away.Select(a => new PresenceAway(a))];
        Share = colleague.Share;
        MostPerWeek = colleague.MostPerWeek;
        Reminders = colleague.Reminders;
        var wishes = colleague.ReminderWishes ?? ReminderWishes.Usual;
        ReminderWays = wishes.Ways is { } ways ? [.. ways] : null;
        QuietFrom = wishes.QuietFrom.ToTimeOnly();
        QuietTo = wishes.QuietTo.ToTimeOnly();
        DaysOff = [.. wishes.DaysOff.Select(d => d.ToDayOfWeek())];
        Feed = colleague.Feed;
    }

    /// <summary>The colleague's id.</summary>
    public string Id { get; }

    /// <summary>What people call them.</summary>
    public string Name { get; }

    /// <summary>For messages only; an address authorizes nobody.</summary>
    public string? Email { get; }

    /// <summary>The tenant of their sign-in.</summary>
    public string? Tenant { get; }

    /// <summary>The object id of their sign-in.</summary>
    public string? ObjectId { get; }

    /// <summary>Where they work.</summary>
    public string? Department { get; }

    /// <summary>What they may do or are.</summary>
    public string[] Roles { get; }

    /// <summary>Languages they write in; empty for any.</summary>
    public string[] Languages { get; }

    /// <summary>The language in which they read; null for their browser's.</summary>
    public string? ReadsIn { get; }

    /// <summary>Their zone; null for the workspace's.</summary>
    public TimeZoneInfo? TimeZone { get; }

    /// <summary>Days on which they take no turn.</summary>
    public PresenceAway[] Away { get; }

    /// <summary>Share of turns relative to others; 0 for none, 1 is usual.</summary>
    public double Share { get; }

    /// <summary>At most so many turns in an ISO week; null for no limit.</summary>
    public int? MostPerWeek { get; }

    /// <summary>Do they want reminders?</summary>
    public bool Reminders { get; }

    /// <summary>By which ways: mail, teams, slack, page; null for every way that is set up.</summary>
    public string[]? ReminderWays { get; }

    /// <summary>From when nothing is sent to them, their own time.</summary>
    public TimeOnly QuietFrom { get; }

    /// <summary>Until when; the same as <see cref="QuietFrom"/> for no quiet hours.</summary>
    public TimeOnly QuietTo { get; }

    /// <summary>Days of the week on which nothing is sent to them.</summary>
    public DayOfWeek[] DaysOff { get; }

    /// <summary>Have they a calendar feed?</summary>
    public bool Feed { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
