using NodaTime;
using Recruiting.Core;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Benchmarks.Pages;

/// <summary>Posts in every state, each with the history that the product would have written.</summary>
internal sealed class BigPosts(Channel channel, int place, Instant now)
{
    private readonly DateTimeZone zone = Zones.Get(channel.Cadence!.TimeZone);
    private int number;

    private bool Assisted => channel.Delivery == Delivery.Assisted;

    /// <summary>What was placed in the slots of two years, one in twenty missed, one in fifty turned down by the group.</summary>
    /// <param name="whole">The last slot's too; else that post is somewhere else on its way.</param>
    internal IEnumerable<Change> Placed(bool whole)
    {
        var last = whole ? null : Recent().Id;
        var today = now.InZone(zone).Date;
        foreach (var slot in Slots.Between(channel.Id, channel.Cadence!, channel.CreatedAt.InZone(zone).Date.PlusDays(1), today.PlusDays(-1)))
        {
            if ((number++ * 7 + place) % 20 == 3 || slot.Id == last) continue;
            yield return Published(slot);
        }
    }

    /// <summary>Nine in ten of the coming four weeks' slots.</summary>
    internal IEnumerable<Change> Scheduled()
    {
        foreach (var slot in Slots.Between(channel.Id, channel.Cadence!, now + Duration.FromHours(1), now + Duration.FromDays(28)))
        {
            if ((number++ + place) % 10 != 4) yield return Moved(Timed(slot) with { State = PostState.Scheduled }, slot.From.At - Duration.FromDays(21), "imported", "approved", "planned");
        }
    }

    internal Change InHand()
    {
        var slot = Recent();
        var post = Timed(slot) with { State = PostState.AwaitingHand, Waiting = new(slot.From.At, Reason.Of("hand.place", channel.Name), now + Duration.FromHours(12)), PacedAt = slot.From.At };
        return Moved(post, slot.From.At - Duration.FromDays(21), "imported", "approved", "planned", "hand.place");
    }

    internal Change InDoubt() => Moved(
        Timed(Recent()) with { State = PostState.InDoubt, Slot = null, AttemptOpen = true, Attempts = 1, Waiting = new(now - Duration.FromHours(3), Reason.Of("doubt", "time-out")), Looking = new(null) },
        now - Duration.FromDays(9), "imported", "approved", "claimed", "doubt");

    internal Change Failed() => Moved(
        Timed(Recent()) with { State = PostState.Failed, Slot = null, Attempts = 1, Waiting = new(now - Duration.FromHours(5), Reason.Of("refused", "422")), LastError = new("422", Reason.Of("linkedin.said", "422")) },
        now - Duration.FromDays(9), "imported", "approved", "claimed", "refused");

    internal Change Missed() => Moved(New() with { State = PostState.Missed, Waiting = new(now - Duration.FromHours(9), Reason.Of("missed.hand")) }, now - Duration.FromDays(9), "imported", "approved", "planned", "hand.place", "missed.hand");

    internal Change Draft(bool inReview) => Moved(New() with { State = inReview ? PostState.InReview : PostState.Draft, Approval = null }, now - Duration.FromDays(2), inReview ? ["created", "submitted"] : ["created"]);

    internal Change Ready() => Moved(New() with { State = PostState.Ready }, now - Duration.FromDays(4), "imported", "approved");

    internal Change Cancelled() => Moved(New() with { State = PostState.Cancelled, Approval = null }, now - Duration.FromDays(40), "imported", "cancelled");

    private Slot Recent() => Slots.Between(channel.Id, channel.Cadence!, now - Duration.FromDays(8), now)[^1];

    private Change Published(Slot slot)
    {
        var at = slot.From.At + Duration.FromMinutes(7 + (number % 40));
        var urn = $"urn:li:{(Assisted ? "groupPost:" + (43_875 + place) + "-" : "share:")}{(at.ToUnixTimeMilliseconds() << 22) + number}";
        var post = Timed(slot) with
        {
            State = PostState.Published,
            PublishedAt = at,
            PlacedOn = at.InZone(zone).Date,
            PacedAt = at,
            Permalink = $"https://www.linkedin.com/feed/update/{urn}/",
            Urn = urn,
            Sight = !Assisted ? Sight.Visible : number % 50 == 11 ? Sight.Rejected : Sight.Visible,
            PlacedByHand = Assisted,
            Attempts = Assisted ? 0 : 1,
        };
        return Moved(post, slot.From.At - Duration.FromDays(21), Assisted ? ["imported", "approved", "planned", "hand.place", "confirmed.link"] : ["imported", "approved", "planned", "claimed", "accepted"]);
    }

    private Post Timed(Slot slot) => New() with
    {
        Due = slot.From,
        WindowEnd = slot.To,
        Slot = slot.Id,
        PlanWhy = [Reason.Of(PlanReasons.Queue), Reason.Of(PlanReasons.OwnAuthor)],
    };

    private Post New()
    {
        number++;
        var text = BigTexts.Of((place * 1_000) + number);
        var link = number % 4 == 0 ? $"https://example.com/blog/{place}-{number}" : null;
        return new()
        {
            Id = PostId.Of(channel.Id, $"01{place:D2}{number:D6}{unchecked((uint)number * 2_654_435_761):X8}"),
            Channel = channel.Id,
            Text = text,
            Link = link,
            Author = BigTeam.Author(place, number),
            Language = "en",
            Tags = number % 6 == 0 ? ["job"] : ["lesson"],
            QueuedAt = now - Duration.FromDays(30) + Duration.FromMinutes(number),
            Approval = new("colleague-00", now - Duration.FromDays(21), Content.Hash(text, link)),
        };
    }

    private static Change Moved(Post post, Instant begun, params string[] why)
    {
        var entries = new List<HistoryEntry>();
        foreach (var code in why)
        {
            var to = entries.Count == why.Length - 1 ? post.State : code switch { "imported" => PostState.Draft, "approved" => PostState.Ready, "hand.place" => PostState.AwaitingHand, "claimed" => PostState.Publishing, _ => PostState.Scheduled };
            entries.Add(new(begun + Duration.FromHours(entries.Count), code is "planned" ? "fill-plan" : post.Author ?? "desk", entries.Count == 0 ? null : entries[^1].To, to, Reason.Of(code, "it", "the group")));
        }

        var attempt = post.Attempts == 0 ? null : new Attempt
        {
            Number = 1,
            StartedAt = begun,
            Owner = "desk",
            Outcome = post.State switch { PostState.Published => AttemptOutcome.Accepted, PostState.InDoubt => AttemptOutcome.Unknown, _ => AttemptOutcome.Refused },
            EndedAt = begun + Duration.FromSeconds(1),
        };
        return new(post with { CreatedAt = begun, Moves = entries.Count }, entries) { Attempt = attempt };
    }
}
