using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;

namespace Recruiting.Board.Api;

/// <summary>A channel as the API has it. Only <c>kind</c> must be given.</summary>
public sealed record ChannelBody
{
    /// <summary>The id in the path; may be repeated here, and must be the same then.</summary>
    public string? Id { get; init; }

    /// <summary><c>group</c>, <c>page</c> or <c>profile</c>.</summary>
    public ChannelKind? Kind { get; init; }

    /// <summary>Default: the id.</summary>
    public string? Name { get; init; }

    /// <summary>Its address at LinkedIn.</summary>
    public string? Url { get; init; }

    /// <summary><c>urn:li:group:…</c>, <c>urn:li:organization:…</c>, <c>urn:li:person:…</c>.</summary>
    public string? Urn { get; init; }

    /// <summary>Default: <c>assisted</c> for groups, <c>direct</c> otherwise.</summary>
    public Delivery? Delivery { get; init; }

    /// <summary>A language tag.</summary>
    public string? Language { get; init; }

    /// <summary>As people say it (<c>2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam</c>), or <c>{rrule, start, window, timeZone}</c>.</summary>
    public JsonElement? Cadence { get; init; }

    /// <summary>What the place asks of posts.</summary>
    public RulesBody? Rules { get; init; }

    /// <summary>Days without posts; both ends inclusive.</summary>
    public IReadOnlyList<BlackoutBody>? Blackouts { get; init; }

    /// <summary>Ids of colleagues.</summary>
    public IReadOnlyList<string>? Colleagues { get; init; }

    /// <summary>A colleague's id.</summary>
    public string? Owner { get; init; }

    /// <summary>Does nothing go out here?</summary>
    public bool? Paused { get; init; }

    /// <summary>Why it is paused.</summary>
    public string? PausedReason { get; init; }

    /// <summary>A channel as it is answered.</summary>
    public static ChannelBody Of(Channel c) => new()
    {
        Id = c.Id,
        Kind = c.Kind,
        Name = c.Name,
        Url = c.Url,
        Urn = c.Urn,
        Delivery = c.Delivery,
        Language = c.Language,
        Cadence = CadenceBody.Write(c.Cadence),
        Rules = RulesBody.Of(c.Rules),
        Blackouts = [.. c.Blackouts.Select(BlackoutBody.Of)],
        Colleagues = c.Colleagues,
        Owner = c.Owner,
        Paused = c.Paused is not null,
        PausedReason = c.Paused?.Reason,
    };

    /// <summary>The channel that is asked for.</summary>
    /// <exception cref="PresenceException">Everything that is wrong with it, at once.</exception>
    /// <param name="id">The id in the path.</param>
    /// <param name="options">The zone where the cadence names none.</param>
    /// <param name="now">The instant.</param>
    /// <param name="old">The channel as it is: every second week stays the same week when a cadence is put again; null for a new one.</param>
    public Channel ToChannel(string id, PresenceOptions options, Instant now, Channel? old = null)
    {
        var faults = new Faults();
        faults.Check(Ids.IsId(id), "channel.id-invalid", "A channel's id has letters, digits, '-', '_' and '.', at most 64, and begins with a letter or digit.", "id");
        faults.Check(Id is null || Id == id, "channel.id-differs", "The id in the body is another than the one in the address. Leave it out, or make them the same.", "id");
        faults.Check(Kind is not null, "channel.kind-missing", "Say what kind of channel it is: group, page or profile.", "kind");
        faults.Check(Kind != ChannelKind.Group || Delivery != Core.Channels.Delivery.Direct, "channel.delivery-impossible", "LinkedIn lets no program post into groups: a group's delivery is assisted.", "delivery");
        faults.Check(Url is null || Core.Posts.PostLink.IsValid(Url), "channel.url-invalid", "The address is an absolute http or https one, such as https://www.linkedin.com/groups/43875/.", "url");
        faults.Check(Urn is null || Ids.IsUrn(Urn), "channel.urn-invalid", "A URN looks like urn:li:group:43875, urn:li:organization:2414183 or urn:li:person:AbC1.", "urn");
        faults.Check(Name is null || Name.Trim().Length is > 0 and <= 200, "channel.name-invalid", "A name has 1 to 200 characters.", "name");
        faults.Check(Language is null || Ids.IsLanguage(Language), "language.invalid", "A language is a tag such as nl or en-GB.", "language");
        var cadence = faults.Try(() => CadenceBody.Read(Cadence, options, old?.Cadence?.Start.Date ?? now.InZone(Zones.Get(options.TimeZone)).Date));
        var rules = faults.Try(() => (Rules ?? new()).ToRules());
        var blackouts = (Blackouts ?? []).Select((b, i) => faults.Try(() => b.ToBlackout($"blackouts[{i}]"))).ToList();
        foreach (var colleague in (Colleagues ?? []).Where(c => !Ids.IsId(c))) faults.Add("colleague.id-invalid", $"'{colleague}' is no colleague's id.", "colleagues");
        faults.ThrowIfAny();
        return new Channel
        {
            Id = id,
            Kind = Kind!.Value,
            Name = Name?.Trim() ?? id,
            Url = Url,
            Urn = Urn,
            Delivery = Delivery ?? (Kind == ChannelKind.Group ? Core.Channels.Delivery.Assisted : Core.Channels.Delivery.Direct),
            Language = Language,
            Cadence = cadence,
            Rules = rules!,
            Blackouts = blackouts!,
            Colleagues = [.. (Colleagues ?? []).Distinct()],
            Owner = Owner,
            Paused = Paused == true ? new Pause(now, PausedReason) : null,
        };
    }
}

/// <summary>What a place asks of posts, as the API has it.</summary>
public sealed record RulesBody
{
    /// <summary>ISO 8601 (<c>PT4H</c>); zero allowed. Default: 24 hours in a group, 4 elsewhere.</summary>
    public string? MinimumSpacing { get; init; }

    /// <summary>At most so many posts in an ISO week.</summary>
    public int? MostPerWeek { get; init; }

    /// <summary>Weekdays (<c>tue</c>, <c>tuesday</c>, <c>di</c>) on which job posts may appear; absent for any.</summary>
    public IReadOnlyList<string>? JobPostDays { get; init; }

    /// <summary>May posts carry links? Default: yes.</summary>
    public bool? Links { get; init; }

    /// <summary>At most so many hashtags.</summary>
    public int? MaxHashtags { get; init; }

    /// <summary><c>self</c> or <c>other</c>; absent for the workspace's rule.</summary>
    public ApprovalRule? Approval { get; init; }

    internal static RulesBody Of(ChannelRules r) => new()
    {
        MinimumSpacing = r.MinimumSpacing is { } spacing ? IsoDuration.Format(spacing) : null,
        MostPerWeek = r.MostPerWeek,
        JobPostDays = r.JobPostDays?.Select(d => d.ToString().ToLowerInvariant()).ToList(),
        Links = r.Links,
        MaxHashtags = r.MaxHashtags,
        Approval = r.Approval,
    };

    internal ChannelRules ToRules()
    {
        var faults = new Faults();
        var spacing = MinimumSpacing is null ? (Duration?)null : IsoDuration.TryParse(MinimumSpacing);
        faults.Check(MinimumSpacing is null || spacing >= Duration.Zero, "rules.spacing-invalid", "The minimum spacing is an ISO 8601 duration such as PT4H or P1D; PT0S for none.", "rules.minimumSpacing");
        faults.Check(MostPerWeek is null or > 0, "rules.most-per-week-invalid", "The most posts in a week is 1 or more.", "rules.mostPerWeek");
        faults.Check(MaxHashtags is null or >= 0, "rules.max-hashtags-invalid", "The most hashtags is 0 or more.", "rules.maxHashtags");
        var days = JobPostDays?.Select(d => faults.Try(() => Weekdays.Parse(d, "rules.jobPostDays"))).ToList();
        faults.ThrowIfAny();
        return new ChannelRules
        {
            MinimumSpacing = spacing,
            MostPerWeek = MostPerWeek,
            JobPostDays = days?.Distinct().Order().ToList(),
            Links = Links ?? true,
            MaxHashtags = MaxHashtags,
            Approval = Approval,
        };
    }
}

/// <summary>Days without posts, both ends inclusive.</summary>
public sealed record BlackoutBody(LocalDate? From, LocalDate? To, string? Reason)
{
    internal static BlackoutBody Of(Blackout b) => new(b.From, b.To, b.Reason);

    internal Blackout ToBlackout(string place)
    {
        if (From is not { } from) throw PresenceException.Invalid("blackout.range-invalid", "A blackout begins on a date: give 'from' (and 'to', the last day, where it is longer).", place + ".from");
        var to = To ?? from;
        return to < from
            ? throw PresenceException.Invalid("blackout.range-invalid", "A blackout's last day lies before its first. Both ends count.", place + ".to")
            : new Blackout(from, to, Reason);
    }
}

/// <summary>The two forms of a cadence.</summary>
internal static class CadenceBody
{
    private static readonly LocalDateTimePattern Start = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    internal static JsonElement? Write(CadenceDefinition? c) => c switch
    {
        null => null,
        { Text: { } text } => JsonSerializer.SerializeToElement(text),
        _ => JsonSerializer.SerializeToElement(new { rrule = c.Rrule, start = Start.Format(c.Start), window = IsoDuration.Format(c.Window), timeZone = c.TimeZone }),
    };

    internal static CadenceDefinition? Read(JsonElement? json, PresenceOptions options, LocalDate anchor)
    {
        switch (json)
        {
            case null or { ValueKind: JsonValueKind.Null }:
                return null;
            case { ValueKind: JsonValueKind.String } text:
                return CadenceText.Parse(text.GetString()!, options.TimeZone, anchor);
            case { ValueKind: JsonValueKind.Object } form:
                var rule = Form(form);
                var faults = new Faults();
                var start = Start.Parse(rule.Start ?? "");
                var startSeconds = LocalDateTimePattern.ExtendedIso.Parse(rule.Start ?? "");
                var window = IsoDuration.TryParse(rule.Window);
                faults.Check(!string.IsNullOrWhiteSpace(rule.Rrule), "cadence.rrule-missing", "Give the recurrence rule, such as FREQ=WEEKLY;BYDAY=TU,TH.", "cadence.rrule");
                faults.Check(start.Success || startSeconds.Success, "cadence.start-invalid", "The start is a local date and time such as 2026-11-24T08:30.", "cadence.start");
                faults.Check(window is not null, "cadence.window-invalid", "The window is an ISO 8601 duration such as PT90M.", "cadence.window");
                faults.ThrowIfAny();
                return CadenceRule.Create(rule.Rrule!, start.Success ? start.Value : startSeconds.Value, window!.Value, rule.TimeZone ?? options.TimeZone);
            default:
                throw PresenceException.Invalid("cadence.invalid", $"A cadence is words such as \"{CadenceText.Example}\", or an object with rrule, start, window and timeZone.", "cadence");
        }
    }

    private static RuleForm Form(JsonElement form)
    {
        try
        {
            return form.Deserialize<RuleForm>(Http.BoardJson.Options)!;
        }
        catch (JsonException e)
        {
            var field = e.Path is { Length: > 2 } path ? "cadence." + path[2..] : "cadence";
            throw PresenceException.Invalid("cadence.invalid", $"A cadence has the fields rrule, start, window and timeZone; '{field}' does not fit.", field);
        }
    }

    internal sealed record RuleForm(string? Rrule, string? Start, string? Window, string? TimeZone);
}
