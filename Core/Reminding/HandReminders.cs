using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;

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
        if (input.ReachOf(first).Before(due, Ahead, FarthestAhead) is not { } from || input.Now < from) yield break;
        yield return new(Key("soon", post, due), ReminderTopic.PlaceSoon, first.Id) { Post = post, Where = coming.Where, At = due, Until = post.WindowEnd, Why = [.. HandList.MediaSteps(post)] };
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

    /// <summary>Does it depend on whose turn it is who is told now? Only then is it looked for.</summary>
    internal static bool AsksWhoseTurn(HandItem item, ReminderInput input)
    {
        var post = item.Post.Value;
        if (post.State != PostState.AwaitingHand || post.Opened is not null) return false;
        return input.Find(post.Author) is not { } author || input.ReachOf(author).IsOff(input.Now) || input.Now >= item.Since + Patience + Patience;
    }

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
                _ when whom.Id == matter.NextInTurn => ("next", ReminderTopic.NextInTurn),
                _ => ("owner", ReminderTopic.NobodyPlaced),
            };
            var key = Key(what, post, item.Since);
            // Turns move on while it waits; whoever was asked in their turn stays the one.
            if (topic == ReminderTopic.NextInTurn && input.Told.Any(t => t.Reader is not null && t.Reader != whom.Id && t.Has(key))) continue;
            yield return Reminder(key, topic, whom, matter);
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
        return whom.Select(c => Reminder(Key(topic.ToString(), post, matter.Item.Since), topic, c, matter));
    }

    private static Reminder Reminder(string key, ReminderTopic topic, Colleague whom, HandMatter matter) => new(key, topic, whom.Id)
    {
        Post = matter.Item.Post.Value,
        Where = matter.Where,
        At = matter.Item.Since,
        Until = matter.Item.Until,
        Why = [matter.Item.Why, .. topic.IsForPlacing() ? HandList.MediaSteps(matter.Item.Post.Value) : topic == ReminderTopic.WasItPlaced ? [] : matter.Item.Steps],
    };

    private static string Key(string what, Post post, Instant since) => $"{what}.{post.Id}.{Tables.Key(since)}";
}
