using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;

namespace Recruiting.Board.Pages.FirstSteps;

/// <summary>Reads how far the first steps have come.</summary>
public sealed class FirstStepsReader(PostStore posts, PresenceOptions options)
{
    private const int DaysBack = 365;

    // What is nearest to being placed first.
    private static readonly PostState[] OnTheWay = [PostState.AwaitingHand, PostState.Scheduled, PostState.Ready, PostState.Missed, PostState.InReview, PostState.Draft];

    /// <summary>Reads it.</summary>
    public async Task<FirstStepsView> ReadAsync(Visit visit, CancellationToken cancel)
    {
        // A person places in groups; a team without any places elsewhere.
        var channels = visit.Names.Channels.OrderBy(c => c.Kind == ChannelKind.Group ? 0 : 1).ToList();
        Versioned<Post>? found = null;
        foreach (var channel in channels)
        {
            var today = visit.Times.Today;
            if (await posts.PlacedAsync(options.Workspace, channel.Id, today.PlusDays(-DaysBack), today.PlusDays(1), cancel).AnyAsync(cancel).ConfigureAwait(false)) return new(channel, null, true);
            foreach (var state in OnTheWay)
            {
                found ??= await posts.InStateAsync(options.Workspace, channel.Id, state, cancel).FirstOrDefaultAsync(cancel).ConfigureAwait(false);
            }
        }

        return new(found is null ? channels.FirstOrDefault() : channels.First(c => c.Id == found.Value.Channel), found, false);
    }
}
