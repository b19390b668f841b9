using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;

namespace Recruiting.Board.Pages.Channels;

/// <summary>A channel as the fields of its form, and back. What no field says (blackouts, a pause, the past) stays as it is.</summary>
internal static class ChannelFields
{
    private const int MostHours = 366 * 24;
    private const int Most = 10_000;

    /// <summary>The days of a week, as the form ticks them.</summary>
    internal static readonly IReadOnlyList<IsoDayOfWeek> Days = [.. Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None)];

    /// <summary>What each field holds, as a browser sends it: several ticks with commas between, a field that is empty or not ticked as nothing.</summary>
    internal static IReadOnlyDictionary<string, string> Of(Channel channel) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name"] = channel.Name,
        ["url"] = channel.Url ?? "",
        ["urn"] = channel.Urn ?? "",
        ["delivery"] = channel.Delivery.Word(),
        ["language"] = channel.Language ?? "",
        ["cadence"] = Written(channel.Cadence),
        ["spacing"] = channel.Rules.MinimumSpacing?.TotalHours.ToString("0.##", CultureInfo.InvariantCulture) ?? "",
        ["mostPerWeek"] = channel.Rules.MostPerWeek?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["jobDays"] = string.Join(',', (channel.Rules.JobPostDays ?? Days).Select(d => d.Word())),
        ["links"] = channel.Rules.Links ? "true" : "",
        ["answerHour"] = channel.KeepsAnswerHour ? "true" : "",
        ["maxHashtags"] = channel.Rules.MaxHashtags?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["approval"] = channel.Rules.Approval?.Word() ?? "",
        ["owner"] = channel.Owner ?? "",
        ["colleagues"] = string.Join(',', channel.Colleagues),
    };

    /// <summary>The channel that the form asks for.</summary>
    /// <exception cref="PresenceException">Everything that is wrong with it.</exception>
    internal static Channel Read(IFormCollection form, Channel old, PresenceOptions options, Instant now)
    {
        var faults = new FaultList();
        var spacing = faults.Try(() => Fields.Number(form, "spacing", MostHours, "rules.spacing-invalid", "The minimum spacing is an ISO 8601 duration such as PT4H or P1D; PT0S for none.", "rules.minimumSpacing"));
        var most = faults.Try(() => Fields.Whole(form, "mostPerWeek", Most, "rules.most-per-week-invalid", "The most posts in a week is 1 or more.", "rules.mostPerWeek"));
        var hashtags = faults.Try(() => Fields.Whole(form, "maxHashtags", Most, "rules.max-hashtags-invalid", "The most hashtags is 0 or more.", "rules.maxHashtags"));
        var cadence = faults.Try(() => Cadence(form, old, options, now));
        var days = form["jobDays"].OfType<string>().ToList();
        var body = ChannelForm.Of(old) with
        {
            Name = Fields.Text(form, "name") ?? "",
            Url = Fields.Text(form, "url"),
            Urn = Fields.Text(form, "urn"),
            Delivery = One<Delivery>(form, "delivery"),
            Language = Fields.Text(form, "language"),
            Cadence = null,
            Blackouts = [],
            Rules = new()
            {
                MinimumSpacing = spacing is { } hours ? IsoDuration.Format(Duration.FromMinutes((long)Math.Round(hours * 60))) : null,
                MostPerWeek = most,
                JobPostDays = days.Count == Days.Count ? null : days,
                Links = Fields.Ticked(form, "links"),
                MaxHashtags = hashtags,
                Approval = One<ApprovalRule>(form, "approval"),
                // What is so by kind anyhow need not be said.
                AnswerHour = Fields.Ticked(form, "answerHour") is var keeps && keeps == (old.Kind == ChannelKind.Group) ? null : keeps,
            },
            Colleagues = Colleagues([.. form["colleagues"].OfType<string>()], old.Colleagues),
            Owner = Fields.Text(form, "owner"),
        };
        var channel = faults.Try(() => body.ToChannel(old.Id, options, now, old));
        faults.ThrowIfAny();
        var same = form["spacing"].ToString().Trim() == Of(old)["spacing"];
        return channel! with
        {
            Cadence = cadence,
            Blackouts = old.Blackouts,
            // Hours say a spacing of seconds only roughly.
            Rules = same ? channel.Rules with { MinimumSpacing = old.Rules.MinimumSpacing } : channel.Rules,
        };
    }

    /// <summary>The cadence that the form asks for; the channel's own, to the letter, where its words were left alone.</summary>
    /// <exception cref="PresenceException">All that is wrong with it.</exception>
    internal static CadenceDefinition? Cadence(IFormCollection form, Channel old, PresenceOptions options, Instant now)
    {
        var written = Fields.Text(form, "cadence") ?? "";
        if (written == Written(old.Cadence)) return old.Cadence;
        return CadenceForm.Read(Put(written), options, old.Cadence?.Start.Date ?? now.InZone(Zones.Get(options.TimeZone)).Date);
    }

    // Boxes come in the order of the names; of a profile it is the first whose yes counts. Who stays keeps their place.
    private static IReadOnlyList<string> Colleagues(IReadOnlyList<string> ticked, IReadOnlyList<string> old) => [.. old.Intersect(ticked), .. ticked.Except(old)];

    // A rule that a program put is shown, and can be changed, as it was put.
    private static string Written(CadenceDefinition? cadence) => CadenceForm.Write(cadence) switch
    {
        null => "",
        { ValueKind: JsonValueKind.String } words => words.GetString()!,
        { } rule => rule.GetRawText(),
    };

    private static JsonElement? Put(string written)
    {
        if (written.Length == 0) return null;
        if (!written.StartsWith('{')) return CadenceForm.OfWords(written);
        try
        {
            return JsonElement.Parse(written);
        }
        catch (JsonException)
        {
            // Refused as words that say no rhythm.
            return CadenceForm.OfWords(written);
        }
    }

    private static T? One<T>(IFormCollection form, string name)
        where T : struct, Enum => Enum.TryParse<T>(form[name].ToString(), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
