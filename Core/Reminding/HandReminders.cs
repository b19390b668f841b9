using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Reminding;

/// <summary>Who is told of what waits for a person, or soon will.</summary>
/// <remarks>Of each person's reminders of one post only the latest that is called for stands: whoever comes out of their quiet hours hears where it stands now, not how it came to that.</remarks>
internal static class HandReminders
{
    /// <summary>How long before its time a post is announced.</summary>
    internal static readonly Duration Ahead = Duration.FromMinutes(15);

    /// <summary>How long somebody is waited for before anything more is said.</summary>
    internal static readonly Duration Patience = Duration.FromMinutes(30);

    // Farther ahead nobody keeps it in mind; whoever is out of reach for longer is passed over.
    private static readonly Duration FarthestAhead = Duration.FromDays(4);

    /// <summary>Of posts that are due before long.</summary>
    internal static IEnumerable<Reminder> OfComing(ComingPost coming, ReminderInput input)
    {
        var (post, due) = (coming.Post, coming.Post.Due!.At);
        if (input.Now >= due || Chain.ForPlacing(post.Author, coming.NextInTurn, coming.Where, input).People is not [var first, ..]) yield break;
        var from = input.Find(first) is { } whom ? input.ReachOf(whom).Before(due, Ahead, FarthestAhead) : due - Ahead;
        if (from is null || input.Now < from) yield break;
        yield return new(Key("soon", post, due), ReminderTopic.PlaceSoon, first) { Post = post, Where = coming.Where, At = due, Until = post.WindowEnd, Why = [.. HandList.MediaSteps(post)] };
    }

    /// <summary>Of what waits now.</summary>
    internal static IEnumerable<Reminder> Of(HandMatter matter, ReminderInput input)
    {
        var (item, post) = (matter.Item, matter.Item.Post.Value);
        return post.State switch
        {
            PostState.AwaitingHand when matter.IsHeld => [],
            PostState.AwaitingHand when post.Opened is not null || item.Why.Code == HandList.Restored => Question(matter, input),
            PostState.AwaitingHand => Placing(matter, input),
            PostState.InDoubt => Once(matter, ReminderTopic.Doubt, input),
            PostState.Failed => Once(matter, ReminderTopic.Refused, input),
            PostState.Published when Core.Publishing.LookAgain.IsGone(post) => Once(matter, ReminderTopic.Gone, input),
            PostState.Published => Once(matter, ReminderTopic.LookAgain, input),
            PostState.Draft or PostState.InReview => Once(matter, ReminderTopic.TimeLost, input),
            // What is missed has a notice, which stays when the plan has taken it back.
            _ => [],
        };
    }

    /// <summary>Does it depend on whose turn it is who is told now? Only then is it looked for, and not any more once the owner was asked.</summary>
    internal static bool AsksWhoseTurn(HandMatter matter, ReminderInput input)
    {
        var (item, post) = (matter.Item, matter.Item.Post.Value);
        if (matter.IsHeld || post.State != PostState.AwaitingHand || post.Opened is not null || item.Why.Code == HandList.Restored || ToldOf(Key("owner", post, item.Since), input) is not null) return false;
        return input.Find(post.Author) is not { } author || input.ReachOf(author).IsOff(input.Now) || input.Now >= item.Since + Patience + Patience;
    }

    /// <summary>Who was asked already in their turn to place a post: turns move on while it waits, and whoever was asked stays the one while they are there.</summary>
    internal static string? AskedInTurn(Post post, ReminderInput input) =>
        ((string[])["next", "now", "soon"]).Select(what => ToldOf($"{what}.{post.Id}.", input)).FirstOrDefault(id => id is not null && id != post.Author && input.Find(id) is { } c && !input.ReachOf(c).IsOff(input.Now));

    // To whom it was told, by their own way or in the team's channel.
    private static string? ToldOf(string begins, ReminderInput input) => input.Told
        .SelectMany(t => t.Once.Where(o => o.Key.StartsWith(begins, StringComparison.Ordinal)).Select(o => t.Reader ?? (o.Key.Split('@') is [_, var whom] ? whom : null))).FirstOrDefault(id => id is not null);

    /// <summary>Since when somebody is to look: of a pending post since the last of days 1, 7 and 13 that has come, whether or not anybody answered on the one before.</summary>
    internal static Instant Since(HandItem item, Instant now) => item.Post.Value is { State: PostState.Published, Sight: Sight.Pending, PublishedAt: { } placed }
        ? Instant.Max(item.Since, Pending.LastLook(placed, now) ?? item.Since)
        : item.Since;

    private static IEnumerable<Reminder> Placing(HandMatter matter, ReminderInput input)
    {
        var (item, post) = (matter.Item, matter.Item.Post.Value);
        var (people, oneByOne) = Chain.ForPlacing(post.Author, matter.NextInTurn, matter.Where, input);
        foreach (var (whom, at) in people.Select((c, i) => (c, oneByOne ? i : 0)))
        {
            var (from, again) = at == 0 ? (item.Since, item.Since + Patience) : (item.Since + ((at + 1) * Patience), Instant.MaxValue);
            if (input.Now < from) continue;
            var (what, topic) = (at, input.Now >= again) switch
            {
                (0, false) => ("now", ReminderTopic.PlaceNow),
                (0, true) => ("again", ReminderTopic.StillWaiting),
                _ when whom == matter.NextInTurn => ("next", ReminderTopic.NextInTurn),
                _ => ("owner", ReminderTopic.NobodyPlaced),
            };
            yield return Reminder(Key(what, post, item.Since), topic, whom, matter);
        }
    }

    private static IEnumerable<Reminder> Question(HandMatter matter, ReminderInput input)
    {
        var (item, post) = (matter.Item, matter.Item.Post.Value);
        var since = post.Opened?.At + Patience ?? item.Since;
        if (input.Now < since || since < input.Now - Reminders.Remembered) return [];
        var whom = Chain.First(input, [post.Opened?.By ?? post.Author], [post.Author], [matter.Where.Channel.Owner]);
        return whom.Select(c => Reminder(Key("placed?", post, since), ReminderTopic.WasItPlaced, c, matter));
    }

    private static IEnumerable<Reminder> Once(HandMatter matter, ReminderTopic topic, ReminderInput input)
    {
        var post = matter.Item.Post.Value;
        var whom = Chain.First(input, [post.Author], [matter.Where.Channel.Owner]);
        return whom.Select(c => Reminder(Key(topic.ToString(), post, Since(matter.Item, input.Now)), topic, c, matter));
    }

    private static Reminder Reminder(string key, ReminderTopic topic, string? whom, HandMatter matter) => new(key, topic, whom)
    {
        Post = matter.Item.Post.Value,
        Where = matter.Where,
        At = matter.Item.Since,
        Until = matter.Item.Until,
        Why = [matter.Item.Why, .. topic.IsForPlacing() ? HandList.MediaSteps(matter.Item.Post.Value) : topic == ReminderTopic.WasItPlaced ? [] : matter.Item.Steps],
    };

    private static string Key(string what, Post post, Instant since) => $"{what}.{post.Id}.{Tables.Key(since)}";
}
