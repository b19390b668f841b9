using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Publishing;

/// <summary>Rolls the plan forward: missed posts go back to the queue, slots that are gone are given up, empty slots are filled.</summary>
public sealed class Planning(
    PostStore posts, ChannelStore channels, ColleagueStore colleagues, PostMoves moves, NoticeStore notices, PresenceOptions options, TimeProvider clock)
{
    private const string By = "fill-plan";

    private static readonly PostState[] UnderWay =
        [PostState.Draft, PostState.InReview, PostState.Ready, PostState.Scheduled, PostState.Publishing, PostState.InDoubt, PostState.AwaitingHand];

    /// <summary>Fills the coming four weeks. Running it again changes nothing.</summary>
    public async Task<Counts> FillAsync(string workspace, CancellationToken cancel = default)
    {
        var counts = new Counts();
        await RequeueAsync(workspace, counts, cancel).ConfigureAwait(false);
        var input = await ReadAsync(workspace, cancel).ConfigureAwait(false);
        if (await GiveUpAsync(workspace, input, counts, cancel).ConfigureAwait(false)) input = await ReadAsync(workspace, cancel).ConfigureAwait(false);
        var plan = RollingPlan.Fill(input);
        foreach (var assignment in plan.Assignments)
        {
            counts.Add(await ApplyAsync(workspace, assignment, cancel).ConfigureAwait(false) ? "planned" : "raced");
        }

        counts.Add("gaps", plan.Gaps.Count);
        return counts;
    }

    /// <summary>What the plan would do now, for showing why slots stay empty. Changes nothing.</summary>
    public async Task<PlanResult> PreviewAsync(string workspace, CancellationToken cancel = default) =>
        RollingPlan.Fill(await ReadAsync(workspace, cancel).ConfigureAwait(false));

    private async Task RequeueAsync(string workspace, Counts counts, CancellationToken cancel)
    {
        await foreach (var channel in channels.AllAsync(workspace, cancel).ConfigureAwait(false))
        {
            foreach (var state in new[] { PostState.Missed, PostState.Ready })
            {
                await foreach (var post in posts.InStateAsync(workspace, channel.Value.Id, state, cancel).ConfigureAwait(false))
                {
                    var which = new PostRef(workspace, post.Value.Id);
                    var word = "";
                    await moves.ApplyAsync(which, null, async (p, where, now) =>
                    {
                        word = MoveTable.Target(p.State, Move.Expire, false) is not null && p.Until < where.Today(now) && p.Opened is null ? "expired"
                            : p.State == PostState.Missed ? "requeued" : "";
                        if (word == "expired") await notices.TellAsync(workspace, Notice.Expired(which, now), cancel).ConfigureAwait(false);
                        return word switch { "expired" => Leaving.Expired(p, By, now), "requeued" => Leaving.Requeued(p, By, now), _ => null };
                    }, cancel).ConfigureAwait(false);
                    if (word.Length > 0) counts.Add(word);
                }
            }
        }
    }

    // A slot that the plan gave and that is no more (another cadence, a blackout since): the post goes back to the queue.
    private async Task<bool> GiveUpAsync(string workspace, PlanInput input, Counts counts, CancellationToken cancel)
    {
        var any = false;
        foreach (var place in input.Channels)
        {
            var open = place.Slots.Where(s => !place.Channel.Blackouts.Concat(input.Blackouts).Any(b => b.Contains(s.Date))).Select(s => s.Id).ToHashSet();
            foreach (var post in place.Posts.Where(p => p is { State: PostState.Scheduled, Slot: not null, PlanWhy: not null } && p.Due!.At > input.Now))
            {
                if (open.Contains(post.Slot!) || post.Due!.At >= input.Now + input.Horizon) continue;
                await moves.ApplyAsync(new(workspace, post.Id), null, (p, _, now) =>
                    p.State == PostState.Scheduled && p.Slot == post.Slot
                        ? Change.Of(p, Move.Unplan, By, now, Reason.Of("slot-gone", Moments.Local(p.Due!.Local)), Timing.Off)
                        : null, cancel).ConfigureAwait(false);
                counts.Add("givenUp");
                any = true;
            }
        }

        return any;
    }

    private async Task<bool> ApplyAsync(string workspace, PlanAssignment plan, CancellationToken cancel)
    {
        try
        {
            var saved = await moves.ApplyAsync(new(workspace, plan.Post), null, (post, _, now) => post.State != PostState.Ready
                ? null
                : Change.Of(post, Move.Plan, By, now, Reason.Of("planned", Moments.Local(plan.Due.Local)), p => p with
                {
                    Due = plan.Due,
                    WindowEnd = plan.Slot.To,
                    Slot = plan.Slot.Id,
                    Author = plan.Author,
                    PlanWhy = plan.Why,
                }), cancel).ConfigureAwait(false);
            return saved.Value.Slot == plan.Slot.Id;
        }
        catch (PresenceException e) when (e.Code == "slot.taken")
        {
            return false;
        }
    }

    private async Task<PlanInput> ReadAsync(string workspace, CancellationToken cancel)
    {
        var now = clock.Now();
        var (team, _) = await channels.WorkspaceAsync(workspace, cancel).ConfigureAwait(false);
        var people = await colleagues.AllAsync(workspace, cancel).ConfigureAwait(false);
        var places = new List<PlanChannel>();
        await foreach (var channel in channels.AllAsync(workspace, cancel).ConfigureAwait(false))
        {
            places.Add(await PlaceAsync(Setting.Of(workspace, channel.Value, team, options), now, cancel).ConfigureAwait(false));
        }

        return new PlanInput
        {
            Now = now,
            Channels = places,
            Colleagues = [.. people.Select(p => p.Value)],
            Blackouts = team.Blackouts,
            Paused = team.Paused,
            TimeZone = options.TimeZone,
            NearSame = NearSame.IsNearSame,
        };
    }

    private async Task<PlanChannel> PlaceAsync(Setting where, Instant now, CancellationToken cancel)
    {
        var (channel, today) = (where.Channel, where.Today(now));
        var underWay = await posts.UnderWayAsync(where.Workspace, channel.Id, UnderWay, cancel).ConfigureAwait(false);
        var all = underWay.Select(p => p.Value).ToList();
        foreach (var placed in await posts.PlacedBetweenAsync(where.Workspace, channel.Id, today.PlusDays(-NearSame.DaysInChannel), today, cancel).ConfigureAwait(false))
        {
            all.Add(new Post
            {
                Id = placed.Id,
                Channel = channel.Id,
                Text = placed.Text,
                Link = placed.Link,
                Author = placed.Author,
                State = PostState.Published,
                PublishedAt = placed.At,
                PlacedOn = placed.On,
                Sight = placed.Sight,
            });
        }

        return new PlanChannel
        {
            Channel = channel,
            Slots = channel.Cadence is { } cadence ? Slots.Between(channel.Id, cadence, today, today.PlusDays(30)) : [],
            Posts = all,
        };
    }
}
