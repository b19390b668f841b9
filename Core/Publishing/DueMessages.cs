using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>What becomes of the messages of <see cref="QueueOfDue"/>: the post is published, or, after the last delivery failed, is put into a person's hand.</summary>
public sealed partial class DueMessages(DirectLane lane, ChannelLimit limit, PostStore posts, PostMoves moves, NoticeStore notices, PresenceOptions options, TimeProvider clock, ILogger<DueMessages> log)
{
    /// <summary>The code of a post whose message failed as often as it may.</summary>
    public const string Poisoned = "publish.poisoned";

    /// <summary>The code of a message that is not one of ours.</summary>
    public const string Unreadable = "publish.unreadable";

    private const string By = "publish";

    /// <summary>Publishes the post that a message names, if it is (still) to be published.</summary>
    /// <returns>What became of it, in one word; where it throws, the message is to be delivered again.</returns>
    public async Task<string> PublishAsync(string message, CancellationToken stopping = default) => QueueOfDue.Read(message) is { } which
        ? await limit.RunAsync(which, () => lane.PublishAsync(which, stopping)).ConfigureAwait(false)
        : await UnreadableAsync(message, stopping).ConfigureAwait(false);

    /// <summary>Ends the way of a poisoned message: its post goes into a person's hand, or into doubt where an attempt is open, so that ticks do not queue it for ever.</summary>
    /// <returns>What became of the post, in one word.</returns>
    /// <exception cref="PresenceException">The store does not answer: the message is to be delivered again.</exception>
    public async Task<string> GiveUpAsync(string message, CancellationToken cancel = default)
    {
        if (QueueOfDue.Read(message) is not { } which) return await UnreadableAsync(message, cancel).ConfigureAwait(false);
        var word = "skipped";
        try
        {
            await moves.ApplyAsync(which, null, async (post, where, now) =>
            {
                var change = await GiveUpAsync(which, post, where, now, cancel).ConfigureAwait(false);
                word = change is null ? "skipped" : Change.Word(change.After.State);
                // Told before it is done, so that no crash makes it silent; told once, by its key.
                if (change is not null) await notices.TellAsync(which.Workspace, Notice.Poisoned(which, post, where.Channel.Name, now), cancel).ConfigureAwait(false);
                return change;
            }, cancel).ConfigureAwait(false);
        }
        catch (PresenceException e) when (e.Kind == FaultKind.NotFound)
        {
            // The post, or its channel, was taken away meanwhile: there is nothing to put anywhere.
        }

        Log.GaveUp(log, which.Id, word);
        return word;
    }

    private async Task<Change?> GiveUpAsync(PostRef which, Post post, Setting where, Instant now, CancellationToken cancel)
    {
        var why = Reason.Of(Poisoned);
        return post switch
        {
            // A publisher is at it, and while its hold lasts LinkedIn may be asked: its outcome settles the post, or settle-doubt does when the hold has ended.
            { State: PostState.Publishing, Lease: { } lease } when now < lease.Until && !Retrying.Is(post) => null,
            { State: PostState.Publishing, AttemptOpen: true } => await Doubts.OpenAttemptAsync(posts, which, post, Poisoned, Reason.Of(Poisoned + ".doubt"), By, now, cancel).ConfigureAwait(false),
            { State: PostState.Publishing } => OutcomeDecision.FallBack(post, where, why, new PostError(Poisoned, why), By, now),
            { State: PostState.Scheduled } when IsDue(post, now) && where.LaneOf(post) == Delivery.Direct => OutcomeDecision.FallBack(post, where, why, new PostError(Poisoned, why), By, now),
            _ => null,
        };
    }

    // A message that comes late does not touch a post that has another time by now.
    private static bool IsDue(Post post, Instant now) => post.Due is { } due && due.At <= now && !(post.NotBefore > now);

    // Never repeated, in a log or on a page: nobody knows what is in it.
    private async Task<string> UnreadableAsync(string message, CancellationToken cancel)
    {
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message)))[..8];
        var now = clock.Now();
        Log.NotOurs(log, mark, message.Length);
        await notices.TellAsync(options.Workspace, Notice.Unreadable(mark, now), cancel).ConfigureAwait(false);
        return "unreadable";
    }

    private static partial class Log
    {
        [LoggerMessage(1021, LogLevel.Error, "The message of {Post} failed as often as it may; the post: {Became}.")]
        internal static partial void GaveUp(ILogger logger, string post, string became);

        [LoggerMessage(1022, LogLevel.Error, "A message that is not one of ours was taken from the queue: {Mark}, {Length} characters.")]
        internal static partial void NotOurs(ILogger logger, string mark, int length);
    }
}
