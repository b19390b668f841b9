using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Posts;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;

namespace Recruiting.Board.Pages.FirstSteps;

/// <summary>Reads how far the first steps have come.</summary>
public sealed class FirstStepsReader(PostStore posts, Writing writing, PresenceOptions options)
{
    private const int DaysBack = 365;

    // What is nearest to being placed first.
    private static readonly PostState[] OnTheWay = [PostState.AwaitingHand, PostState.Scheduled, PostState.Ready, PostState.Missed, PostState.InReview, PostState.Draft];

    /// <summary>Reads it.</summary>
    public async Task<FirstStepsView> ReadAsync(Visit visit, CancellationToken cancel)
    {
        // A person places in groups; a team without any places elsewhere.
        var channels = visit.Names.Channels.OrderBy(c => c.Kind == ChannelKind.Group ? 0 : 1).ToList();
        var under = new List<Versioned<Post>>();
        var today = visit.Times.Today;
        foreach (var channel in channels)
        {
            if ((await posts.PlacedBetweenAsync(options.Workspace, channel.Id, today.PlusDays(-DaysBack), today.PlusDays(1), cancel).ConfigureAwait(false)).Count > 0)
            {
                return new(channel, null, true) { Key = writing.NewSuffix(), Undoing = await Undoing.ReadAsync(visit, posts, options, cancel).ConfigureAwait(false) };
            }

            under.AddRange(await posts.UnderWayAsync(options.Workspace, channel.Id, OnTheWay, cancel).ConfigureAwait(false));
        }

        var found = under.MinBy(p => Array.IndexOf(OnTheWay, p.Value.State));
        return new(found is null ? channels.FirstOrDefault() : channels.First(c => c.Id == found.Value.Channel), found, false) { Key = writing.NewSuffix() };
    }
}
