using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reporting;

/// <summary>Decides what stands in a calendar.</summary>
/// <remarks>A colleague's has the posts under their name and those whose author is open in channels that they joined, the open slots there, their own days away, and what their connections and
/// channels need. The team's has everything.</remarks>
public static class FeedEntries
{
    private const string Domain = "recruiting";

    // A calendar shows a line.
    private const int Beginning = 60;

    // Long enough to find one's phone and the group, short enough not to be forgotten again.
    private static readonly Duration Ahead = Duration.FromMinutes(15);

    private static readonly Duration AnswerHour = Duration.FromHours(1);

    /// <summary>The events, in the order of their ids.</summary>
    public static IReadOnlyList<FeedEntry> Of(FeedInput input) =>
    [
        .. input.Channels.SelectMany(c => OfChannel(c, input))
            .Concat(input.Colleagues.Where(c => input.Reader is null || c.Id == input.Reader.Id).SelectMany(c => OfColleague(c, input)))
            .Concat(input.Channels.Take(1).SelectMany(c => c.Where.Team.Blackouts).Select(b => Rest("team", null, b, input)))
            .Concat(input.Connections.Where(c => input.Reader is null || c.Colleagues.Contains(input.Reader.Id)).Select(c => Ends(c, input)))
            .DistinctBy(e => e.Uid).OrderBy(e => e.Uid, StringComparer.Ordinal),
    ];

    private static IEnumerable<FeedEntry> OfChannel(FeedChannel channel, FeedInput input)
    {
        var joined = input.Reader is null || channel.Where.Channel.Colleagues.Count == 0 || channel.Where.Channel.Colleagues.Contains(input.Reader.Id);
        foreach (var post in channel.Posts.Where(p => (p.Due ?? p.LostDue) is not null && (input.Reader is null || p.Author == input.Reader.Id || (p.Author is null && joined))))
        {
            yield return OfPost(post, channel, input);
            if (post.Due is not null && post.State is not PostState.Draft and not PostState.InReview && channel.Where.Channel.KeepsAnswerHour) yield return Answer(post, channel, input);
        }

        if (!joined) yield break;
        foreach (var slot in channel.OpenSlots) yield return Open(slot, channel, input);
        foreach (var blackout in channel.Where.Channel.Blackouts) yield return Rest(channel.Where.Channel.Id, channel.Where.Channel.Name, blackout, input);
    }

    private static FeedEntry OfPost(Post post, FeedChannel channel, FeedInput input)
    {
        var beginning = Preview.Of(Content.ToPaste(post), Beginning);
        var (due, isOff) = (post.Due ?? post.LostDue!, post.Due is null);
        var code = post.State switch
        {
            _ when isOff => "feed.cancelled",
            PostState.Published => "feed.placed",
            PostState.Draft or PostState.InReview => "feed.unapproved",
            _ => channel.Where.LaneOf(post) == Delivery.Assisted ? "feed.place" : "feed.by-itself",
        };
        var toCome = !isOff && post.State is not PostState.Published;
        return Entry($"post-{post.Id}", Words(input, code, channel.Where.Channel.Name, beginning)) with
        {
            From = due,
            To = post.WindowEnd is { } end && end > due.At ? end : due.At + channel.Where.WindowLength,
            Sequence = post.Moves,
            ChangedAt = channel.ChangedAt.GetValueOrDefault(post.Id, post.CreatedAt),
            Status = isOff ? FeedStatus.Cancelled : post.State switch { PostState.Draft or PostState.InReview => FeedStatus.Tentative, _ => FeedStatus.Confirmed },
            Text = Content.ToPaste(post),
            Page = Page(input, "/posts/" + post.Id),
            Alarm = toCome && code != "feed.by-itself" ? Ahead : null,
        };
    }

    // From when it is meant to go out, or did: whoever reads it answers within the hour, or not at all.
    private static FeedEntry Answer(Post post, FeedChannel channel, FeedInput input)
    {
        var from = post.PublishedAt is { } at ? LocalMoment.Of(at, channel.Where.Zone) : post.Due!;
        return Entry($"answer-{post.Id}", Words(input, "feed.answer", channel.Where.Channel.Name)) with
        {
            From = from,
            To = from.At + AnswerHour,
            Sequence = post.Moves,
            ChangedAt = channel.ChangedAt.GetValueOrDefault(post.Id, post.CreatedAt),
            Text = Preview.Of(Content.ToPaste(post)),
            Page = Uri.TryCreate(post.Permalink, UriKind.Absolute, out var there) ? there : Page(input, "/posts/" + post.Id),
            IsBusy = true,
        };
    }

    private static FeedEntry Open(Slot slot, FeedChannel channel, FeedInput input) => Entry($"slot-{slot.Id}", Words(input, "feed.slot", channel.Where.Channel.Name)) with
    {
        From = slot.From,
        To = slot.To,
        ChangedAt = channel.Where.Channel.CreatedAt,
        Status = FeedStatus.Tentative,
        Page = Page(input, "/plan/slots/" + slot.Id),
    };

    private static IEnumerable<FeedEntry> OfColleague(Colleague colleague, FeedInput input) => colleague.Away.Select(away =>
        Entry($"away-{colleague.Id}-{Iso(away.From)}-{Iso(away.To)}", input.Reader is null ? Words(input, "feed.away.named", colleague.Name) : Words(input, "feed.away")) with { Days = new(away.From, away.To) });

    private static FeedEntry Rest(string of, string? channel, Blackout blackout, FeedInput input) =>
        Entry($"rest-{of}-{Iso(blackout.From)}-{Iso(blackout.To)}", Rests(channel, blackout.Reason, input)) with { Days = new(blackout.From, blackout.To) };

    private static string Rests(string? channel, string? reason, FeedInput input) => (channel, reason) switch
    {
        (null, null) => Words(input, "feed.rest"),
        (null, { } why) => Words(input, "feed.rest.why", why),
        ({ } name, null) => Words(input, "feed.rest.channel", name),
        ({ } name, { } why) => Words(input, "feed.rest.channel.why", name, why),
    };

    private static FeedEntry Ends(FeedConnection connection, FeedInput input) => Entry($"connection-{connection.Key}", Words(input, "feed.connection", connection.Name)) with
    {
        Days = new(connection.EndsOn, connection.EndsOn),
        ChangedAt = connection.Since,
        Page = Page(input, "/connections"),
    };

    private static FeedEntry Entry(string id, string summary) => new($"{id}@{Domain}", summary);

    private static Uri? Page(FeedInput input, string path) => input.Board is { } board ? new(board + path) : null;

    private static string Words(FeedInput input, string code, params ReadOnlySpan<object> args) => Reason.Of(code, args).In(FeedTexts.Texts, input.Language);

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
