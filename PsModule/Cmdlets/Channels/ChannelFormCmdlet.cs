using System.Management.Automation;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;
using Recruiting.PowerShell.Binding;

namespace Recruiting.PowerShell.Cmdlets.Channels;

/// <summary>A cmdlet whose parameters are the fields of a channel.</summary>
public abstract class ChannelFormCmdlet : FormCmdlet
{
    private static readonly string[] All =
    [
        nameof(Name), nameof(Url), nameof(Urn), nameof(Delivery), nameof(Language), nameof(Cadence), nameof(Colleague), nameof(Owner), nameof(MinimumSpacing),
        nameof(MostPerWeek), nameof(JobPostDay), nameof(NoLinks), nameof(MaxHashtags), nameof(Approval), nameof(AnswerHour), nameof(Blackout), nameof(BlackoutCalendar),
    ];

    /// <summary>What people call it. Default: the id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public string? Name { get; set; }

    /// <summary>Its address at LinkedIn, to open it with: https://www.linkedin.com/groups/43875/.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public string? Url { get; set; }

    /// <summary>LinkedIn's URN of it: urn:li:group:43875, urn:li:organization:2414183 or urn:li:person:AbC1.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public string? Urn { get; set; }

    /// <summary>Assisted (a person places each post) or Direct (through LinkedIn's API). Default: Assisted for a group, which cannot have the other; Direct else.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    [OneOf("Assisted", "Direct")]
    [ArgumentCompleter(typeof(DeliveryCompleter))]
    public string? Delivery { get; set; }

    /// <summary>The language its readers expect: nl, en, en-GB.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public string? Language { get; set; }

    /// <summary>How often and when it is posted to: '2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam', or a hashtable with rrule, start, window and timeZone.
    /// Without a zone it is the workspace's. $null or '' takes the rhythm away: nothing is promised any more, posts can still be scheduled.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public CadenceArgument? Cadence { get; set; }

    /// <summary>The colleagues who may place here, by id or name, in place of those there were: for a group those who joined it, for a profile its one owner.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Colleagues")]
    [List]
    [ArgumentCompleter(typeof(ColleagueCompleter))]
    public ColleagueArgument[]? Colleague { get; set; }

    /// <summary>The colleague who answers for it, by id or name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    [ArgumentCompleter(typeof(ColleagueCompleter))]
    public ColleagueArgument? Owner { get; set; }

    /// <summary>The least time between two posts: 04:00:00, 1.00:00:00 or PT4H; 0:00 for none. Default: 24 hours in a group, 4 elsewhere.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Length]
    public TimeSpan? MinimumSpacing { get; set; }

    /// <summary>At most so many posts in a week, Monday to Sunday. Default: no limit.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public int? MostPerWeek { get; set; }

    /// <summary>Days on which job posts may appear; @() for none. Default: any day.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("JobPostDays")]
    [List]
    [ArgumentCompleter(typeof(WeekdayCompleter))]
    public string[]? JobPostDay { get; set; }

    /// <summary>Posts with links may not appear here.</summary>
    public abstract SwitchParameter NoLinks { get; set; }

    /// <summary>At most so many hashtags in a post. Default: no limit.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    public int? MaxHashtags { get; set; }

    /// <summary>Whose yes a post needs: Self (its author's own will do), Other (somebody else's) or Workspace (what holds for the team). Default: Workspace.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [EmptyIsNone]
    [OneOf("Workspace", "Self", "Other")]
    [ArgumentCompleter(typeof(ApprovalCompleter))]
    public string? Approval { get; set; }

    /// <summary>Is the hour after a post kept free in calendars, to answer what comes back? Default: $true in a group, $false elsewhere.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Flag]
    public bool? AnswerHour { get; set; }

    /// <summary>Days without posts, in place of those there were: dates, or hashtables, objects or CSV rows with From, To and Reason. Both ends count; without To it is one day.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Blackouts")]
    [EmptyIsNone]
    public GivenDays[]? Blackout { get; set; }

    /// <summary>An iCalendar file (.ics) whose events are days without posts, beside those of -Blackout and in place of those there were.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? BlackoutCalendar { get; set; }

    /// <summary>The fields that were given, in words.</summary>
    private protected string Fields() => Fields(All);

    /// <summary>Does one channel.</summary>
    /// <param name="target">It, for errors.</param>
    /// <param name="act">What to do, with the path of the calendar that was given.</param>
    private protected void DoChannel(object target, Func<string?, CancellationToken, Task> act)
    {
        var calendar = BlackoutCalendar is null ? null : GetUnresolvedProviderPathFromPSPath(BlackoutCalendar);
        Do(target, cancel => act(calendar, cancel));
    }

    /// <summary>The channel as it is to be: what was given, on what is there.</summary>
    private protected async Task<ChannelForm> FormAsync(ChannelForm there, string? calendar, CancellationToken cancel)
    {
        var form = there with
        {
            Name = Or(nameof(Name), Name, there.Name),
            Url = Or(nameof(Url), Url, there.Url),
            Urn = Or(nameof(Urn), Urn, there.Urn),
            Delivery = Or(nameof(Delivery), Word<Delivery>(Delivery), there.Delivery),
            Language = Or(nameof(Language), Language, there.Language),
            Cadence = Or(nameof(Cadence), Cadence?.Form, there.Cadence),
            Colleagues = Given(nameof(Colleague)) ? await ColleaguesAsync(cancel).ConfigureAwait(false) : there.Colleagues,
            Owner = Given(nameof(Owner)) ? Owner is null ? null : await IdAsync(Owner, cancel).ConfigureAwait(false) : there.Owner,
            Rules = Rules(there.Rules ?? new()),
        };
        return Given(nameof(Blackout)) || calendar is not null ? form with { Blackouts = await BlackoutsAsync(form, calendar, cancel).ConfigureAwait(false) } : form;
    }

    private RulesForm Rules(RulesForm there) => there with
    {
        MinimumSpacing = Or(nameof(MinimumSpacing), MinimumSpacing is { } spacing ? IsoDuration.Format(Duration.FromTimeSpan(spacing)) : null, there.MinimumSpacing),
        MostPerWeek = Or(nameof(MostPerWeek), MostPerWeek, there.MostPerWeek),
        JobPostDays = Or(nameof(JobPostDay), JobPostDay, there.JobPostDays),
        Links = Or(nameof(NoLinks), !NoLinks.IsPresent, there.Links),
        MaxHashtags = Or(nameof(MaxHashtags), MaxHashtags, there.MaxHashtags),
        Approval = Or(nameof(Approval), Approval is null or "Workspace" ? null : Word<ApprovalRule>(Approval), there.Approval),
        AnswerHour = Or(nameof(AnswerHour), AnswerHour, there.AnswerHour),
    };

    private async Task<IReadOnlyList<BlackoutForm>> BlackoutsAsync(ChannelForm form, string? calendar, CancellationToken cancel)
    {
        List<BlackoutForm> days = [.. (Given(nameof(Blackout)) ? Blackout ?? [] : []).Select((b, i) => new BlackoutForm(b.From($"blackouts[{i}]"), b.To($"blackouts[{i}]"), b.Reason))];
        if (calendar is null) return days;
        var now = Session.Get<TimeProvider>().Now();
        var usual = Zones.Get(Session.Options.TimeZone);
        var zone = Zones.Get(CadenceForm.Read(form.Cadence, Session.Options, now.InZone(usual).Date)?.TimeZone ?? usual.Id);
        var read = Core.Channels.BlackoutCalendar.ParseAround(await GivenFile.TextAsync(calendar, cancel).ConfigureAwait(false), zone, now.InZone(zone).Date);
        return [.. days, .. read.Select(BlackoutForm.Of)];
    }

    private async Task<IReadOnlyList<string>> ColleaguesAsync(CancellationToken cancel)
    {
        var ids = new List<string>();
        foreach (var colleague in Colleague ?? []) ids.Add(await IdAsync(colleague, cancel).ConfigureAwait(false));
        return ids;
    }

    private Task<string> IdAsync(ColleagueArgument colleague, CancellationToken cancel) => colleague.IdAsync(Session, cancel);

    private static T? Word<T>(string? word)
        where T : struct, Enum => word is null ? null : Enum.Parse<T>(word, ignoreCase: true);
}
