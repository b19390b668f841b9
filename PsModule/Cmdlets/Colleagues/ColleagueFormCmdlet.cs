using System.Management.Automation;
using Recruiting.Core.WorkingGroup;
using Recruiting.PowerShell.Binding;

namespace Recruiting.PowerShell.Cmdlets.Colleagues;

/// <summary>A cmdlet whose parameters are the fields of a colleague.</summary>
public abstract class ColleagueFormCmdlet : FormCmdlet
{
    private static readonly string[] All =
    [
        nameof(Name), nameof(Email), nameof(Tenant), nameof(ObjectId), nameof(Department), nameof(Role), nameof(Language), nameof(ReadsIn), nameof(TimeZone), nameof(Away),
        nameof(Share), nameof(MostPerWeek), nameof(Reminders), nameof(Feed),
    ];

    /// <summary>What people call them. Default: the id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public string? Name { get; set; }

    /// <summary>For messages only; an address authorizes nobody.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public string? Email { get; set; }

    /// <summary>The id of the Entra ID tenant of their sign-in; with -ObjectId.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public string? Tenant { get; set; }

    /// <summary>The object id of their sign-in in Entra ID, by which they are recognized in Azure; with -Tenant.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public string? ObjectId { get; set; }

    /// <summary>Where they work.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public string? Department { get; set; }

    /// <summary>What they may do or are, in place of what there was: reader, contributor, approver and admin carry rights; any other word is kept.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Roles")]
    [List]
    [ArgumentCompleter(typeof(RoleCompleter))]
    public string[]? Role { get; set; }

    /// <summary>Languages they write in (nl, en), in place of those there were. Default: any.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Languages")]
    [List]
    public string[]? Language { get; set; }

    /// <summary>The language in which they read pages and messages: nl or en. Default: their browser's, and the workspace's in messages.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? ReadsIn { get; set; }

    /// <summary>Their time zone, an IANA name such as Europe/Amsterdam. Default: the workspace's.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Zone]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public string? TimeZone { get; set; }

    /// <summary>Days on which they take no turn, in place of those there were: dates, or hashtables, objects or CSV rows with From and To. Both ends count. A reason is not kept.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public GivenDays[]? Away { get; set; }

    /// <summary>Share of turns relative to others: 0 for none, 2 for twice as many. Default: 1.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public double? Share { get; set; }

    /// <summary>At most so many turns in a week. Default: no limit.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public int? MostPerWeek { get; set; }

    /// <summary>Do they want reminders? Default: $true.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Flag]
    public bool? Reminders { get; set; }

    /// <summary>Have they a calendar feed? Default: $false.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Flag]
    public bool? Feed { get; set; }

    /// <summary>The fields that were given, in words.</summary>
    private protected string Fields() => Fields(All);

    /// <summary>The colleague as they are to be: what was given, on what is there.</summary>
    private protected ColleagueForm Form(ColleagueForm there) => there with
    {
        Name = Or(nameof(Name), Name, there.Name),
        Email = Or(nameof(Email), Email, there.Email),
        Account = Account(there.Account),
        Department = Or(nameof(Department), Department, there.Department),
        Roles = Or(nameof(Role), Role, there.Roles),
        Languages = Or(nameof(Language), Language, there.Languages),
        ReadsIn = Or(nameof(ReadsIn), ReadsIn, there.ReadsIn),
        TimeZone = Or(nameof(TimeZone), TimeZone, there.TimeZone),
        Away = Given(nameof(Away)) ? [.. (Away ?? []).Select((a, i) => new AwayForm(a.From($"away[{i}]"), a.To($"away[{i}]")))] : there.Away,
        Share = Or(nameof(Share), Share, there.Share),
        MostPerWeek = Or(nameof(MostPerWeek), MostPerWeek, there.MostPerWeek),
        Reminders = Or(nameof(Reminders), Reminders, there.Reminders),
        Feed = Or(nameof(Feed), Feed, there.Feed),
    };

    // Both taken away is no sign-in; one alone is a fault, which the form tells.
    private AccountForm? Account(AccountForm? there)
    {
        AccountForm account = new(Or(nameof(Tenant), Tenant, there?.Tenant), Or(nameof(ObjectId), ObjectId, there?.ObjectId));
        return account is { Tenant: null, ObjectId: null } ? null : account;
    }
}
