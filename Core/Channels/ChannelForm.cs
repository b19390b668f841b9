using System.Text.Json;
using NodaTime;
using Recruiting.Core.Time;

namespace Recruiting.Core.Channels;

/// <summary>A channel as it is written: in the API, in a set-up file, by a cmdlet. Only <c>kind</c> must be given.</summary>
public sealed record ChannelForm
{
    /// <summary>Its id. In the API it stands in the path; it may be repeated here, and must be the same then.</summary>
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
    public RulesForm? Rules { get; init; }

    /// <summary>Days without posts; both ends inclusive.</summary>
    public IReadOnlyList<BlackoutForm>? Blackouts { get; init; }

    /// <summary>Ids of colleagues.</summary>
    public IReadOnlyList<string>? Colleagues { get; init; }

    /// <summary>A colleague's id.</summary>
    public string? Owner { get; init; }

    /// <summary>Does nothing go out here?</summary>
    public bool? Paused { get; init; }

    /// <summary>Why it is paused.</summary>
    public string? PausedReason { get; init; }

    /// <summary>A channel as it is answered.</summary>
    public static ChannelForm Of(Channel c) => new()
    {
        Id = c.Id,
        Kind = c.Kind,
        Name = c.Name,
        Url = c.Url,
        Urn = c.Urn,
        Delivery = c.Delivery,
        Language = c.Language,
        Cadence = CadenceForm.Write(c.Cadence),
        Rules = RulesForm.Of(c.Rules),
        Blackouts = [.. c.Blackouts.Select(BlackoutForm.Of)],
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
        var faults = new FaultList();
        faults.Check(Ids.IsId(id), "channel.id-invalid", "A channel's id has letters, digits, '-', '_' and '.', at most 64, and begins with a letter or digit.", "id");
        faults.Check(Id is null || Id == id, "channel.id-differs", "The id in the body is another than the one in the address. Leave it out, or make them the same.", "id");
        faults.Check(Kind is not null, "channel.kind-missing", "Say what kind of channel it is: group, page or profile.", "kind");
        faults.Check(Kind != ChannelKind.Group || Delivery != Channels.Delivery.Direct, "channel.delivery-impossible", "LinkedIn lets no program post into groups: a group's delivery is assisted.", "delivery");
        faults.Check(Url is null || WebLink.IsValid(Url), "channel.url-invalid", "The address is an absolute http or https one, such as https://www.linkedin.com/groups/43875/.", "url");
        faults.Check(Urn is null || Ids.IsUrn(Urn), "channel.urn-invalid", "A URN looks like urn:li:group:43875, urn:li:organization:2414183 or urn:li:person:AbC1.", "urn");
        faults.Check(Name is null || Name.Trim().Length is > 0 and <= 200, "channel.name-invalid", "A name has 1 to 200 characters.", "name");
        faults.Check(Language is null || Ids.IsLanguage(Language), "language.invalid", "A language is a tag such as nl or en-GB.", "language");
        var cadence = faults.Try(() => CadenceForm.Read(Cadence, options, old?.Cadence?.Start.Date ?? now.InZone(Zones.Get(options.TimeZone)).Date));
        var rules = faults.Try(() => (Rules ?? new()).ToRules());
        var blackouts = faults.Try(() => BlackoutForm.ToBlackouts(Blackouts ?? []));
        foreach (var colleague in (Colleagues ?? []).Where(c => !Ids.IsId(c))) faults.Add("colleague.id-invalid", $"'{colleague}' is no colleague's id.", "colleagues");
        faults.ThrowIfAny();
        return new Channel
        {
            Id = id,
            Kind = Kind!.Value,
            Name = Name?.Trim() ?? id,
            Url = Url,
            Urn = Urn,
            Delivery = Delivery ?? (Kind == ChannelKind.Group ? Channels.Delivery.Assisted : Channels.Delivery.Direct),
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
