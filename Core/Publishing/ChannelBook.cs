using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Publishing;

/// <summary>Putting, pausing and removing channels and the team's settings, so that no period that is over changes its promise.</summary>
/// <remarks>What a period promised is written down before anything that it was computed from changes: cadence, blackouts, pauses.</remarks>
public sealed class ChannelBook(ChannelStore channels, PromiseStore promises, PostStore posts, PresenceOptions options, TimeProvider clock)
{
    private const int MostTries = 16;

    /// <summary>Puts a channel as it is to be; its past (pauses, earlier cadences, creation) is kept.</summary>
    /// <returns>The channel as stored, and whether it is new.</returns>
    /// <exception cref="PresenceException">412 <c>channel.changed</c>; 409 <c>channel.kind-fixed</c>.</exception>
    public async Task<(Versioned<Channel> Channel, bool Created)> PutAsync(string workspace, Channel wanted, string? ifMatch, Actor actor, CancellationToken cancel = default)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var old = await channels.FindAsync(workspace, wanted.Id, cancel).ConfigureAwait(false);
            if (ifMatch is not null && ifMatch != old?.Version) throw Changed(wanted.Id);
            var now = clock.Now();
            var next = Next(old?.Value, wanted, now, actor);
            if (old is not null) await promises.RecordAsync(workspace, old.Value, now, cancel).ConfigureAwait(false);
            if (await channels.SaveAsync(workspace, next, old?.Version, ChannelLog.Of(old?.Value, next, actor.Name, now), cancel).ConfigureAwait(false) is { } version) return (new(next, version), old is null);
        }

        throw PostMoves.Busy(wanted.Id);
    }

    /// <summary>Puts a channel where there is none.</summary>
    /// <exception cref="PresenceException">409 <c>channel.exists</c>.</exception>
    public async Task<Versioned<Channel>> AddAsync(string workspace, Channel wanted, Actor actor, CancellationToken cancel = default)
    {
        await RequireNoneAsync(workspace, wanted.Id, cancel).ConfigureAwait(false);
        var now = clock.Now();
        var next = wanted with { CreatedAt = now, Paused = Started(wanted.Paused, null, now, actor) };
        return await channels.SaveAsync(workspace, next, null, ChannelLog.Of(null, next, actor.Name, now), cancel).ConfigureAwait(false) is { } version ? new(next, version) : throw Exists(wanted.Id);
    }

    /// <summary>Asks that there is no channel of this id.</summary>
    /// <exception cref="PresenceException">409 <c>channel.exists</c>.</exception>
    public async Task RequireNoneAsync(string workspace, string id, CancellationToken cancel = default)
    {
        if (await channels.FindAsync(workspace, id, cancel).ConfigureAwait(false) is not null) throw Exists(id);
    }

    /// <summary>Pauses a channel, or goes on (null).</summary>
    public async Task<Versioned<Channel>> PauseAsync(string workspace, string id, string? reason, bool paused, Actor actor, CancellationToken cancel = default)
    {
        var channel = await channels.GetAsync(workspace, id, cancel).ConfigureAwait(false);
        var pause = paused ? new Pause(clock.Now(), reason, null, actor.Name) : null;
        return (await PutAsync(workspace, channel.Value with { Paused = pause }, null, actor, cancel).ConfigureAwait(false)).Channel;
    }

    /// <summary>Removes a channel that has no post under way.</summary>
    /// <exception cref="PresenceException">404; 409 <c>channel.in-use</c>.</exception>
    public async Task RemoveAsync(string workspace, string id, string? ifMatch, Actor actor, CancellationToken cancel = default)
    {
        var channel = await channels.GetAsync(workspace, id, cancel).ConfigureAwait(false);
        if (ifMatch is not null && ifMatch != channel.Version) throw Changed(id);
        if (await UseOfAsync(workspace, id, cancel).ConfigureAwait(false) is { } use) throw new PresenceException(FaultKind.Conflict, [use]);
        if (!await channels.RemoveAsync(workspace, channel, ChannelLog.Removed(id, actor.Name, clock.Now()), cancel).ConfigureAwait(false)) throw Changed(id);
    }

    /// <summary>What keeps a channel from being removed: a post under way; null where nothing does.</summary>
    public async Task<Fault?> UseOfAsync(string workspace, string id, CancellationToken cancel = default)
    {
        foreach (var state in Enum.GetValues<PostState>().Where(s => s is not (PostState.Published or PostState.Cancelled)))
        {
            await foreach (var post in posts.InStateAsync(workspace, id, state, cancel).ConfigureAwait(false))
            {
                return new("channel.in-use", $"'{id}' has posts under way ('{post.Value.Id}' is {Change.Word(state)}). Place or cancel them first, or pause the channel.");
            }
        }

        return null;
    }

    /// <summary>Changes the team's settings. Promises that are over are written down first.</summary>
    public async Task<Versioned<Workspace>> ChangeTeamAsync(string workspace, string? ifMatch, Func<Workspace, Workspace> change, Actor actor, CancellationToken cancel = default)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var (team, version) = await channels.WorkspaceAsync(workspace, cancel).ConfigureAwait(false);
            if (ifMatch is not null && ifMatch != version) throw new PresenceException(FaultKind.Changed, "workspace.changed", "The settings were changed in the meantime. Read them again.");
            await RecordOverAsync(workspace, cancel).ConfigureAwait(false);
            var next = change(team);
            if (await channels.SaveWorkspaceAsync(workspace, next, version, ChannelLog.Of(team, next, actor.Name, clock.Now()), cancel).ConfigureAwait(false) is { } saved) return new(next, saved);
        }

        throw PostMoves.Busy(workspace);
    }

    /// <summary>Holds everything, or goes on: the one switch.</summary>
    public Task<Versioned<Workspace>> PauseAllAsync(string workspace, string? reason, bool paused, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        return ChangeTeamAsync(workspace, null, team => (paused, team.Paused) switch
        {
            (true, null) => team with { Paused = new Pause(now, reason, null, actor.Name) },
            (true, { } held) => team with { Paused = held with { Reason = reason ?? held.Reason } },
            (false, { } held) => team with { Paused = null, PastPauses = [.. Recent(team.PastPauses, now), held with { To = now }] },
            _ => team,
        }, actor, cancel);
    }

    /// <summary>Writes down the promises of all channels' periods that are over.</summary>
    /// <returns>How many were written.</returns>
    public async Task<int> RecordOverAsync(string workspace, CancellationToken cancel = default)
    {
        var written = 0;
        await foreach (var channel in channels.AllAsync(workspace, cancel).ConfigureAwait(false))
        {
            written += await promises.RecordAsync(workspace, channel.Value, clock.Now(), cancel).ConfigureAwait(false);
        }

        return written;
    }

    /// <summary>A group that rejected a post, or let two in a row lapse, does not want us: it is paused until its owner says go on.</summary>
    /// <remarks>Asked before the post itself says so: a crash between the two must not leave a group going that does not want us.</remarks>
    public async Task BeforeSightAsync(PostRef which, Post post, Actor actor, CancellationToken cancel = default)
    {
        var channel = await channels.GetAsync(which.Workspace, which.Channel, cancel).ConfigureAwait(false);
        if (channel.Value is not { Kind: ChannelKind.Group, Paused: null } || post.PlacedOn is not { } on) return;
        var reason = post.Sight switch
        {
            Sight.Rejected => Reason.Of("paused.rejected"),
            Sight.Lapsed when await LapsedBesideAsync(which, on, cancel).ConfigureAwait(false) => Reason.Of("paused.lapsed"),
            _ => null,
        };
        if (reason is not null)
        {
            await PauseAsync(which.Workspace, which.Channel, reason.Text(new System.Globalization.CultureInfo(options.Language)), true, actor, cancel).ConfigureAwait(false);
        }
    }

    // The one placed before it, or after it: whichever of the two was told to have lapsed first.
    private async Task<bool> LapsedBesideAsync(PostRef which, LocalDate on, CancellationToken cancel)
    {
        PlacedPost? before = null;
        await foreach (var placed in posts.PlacedAsync(which.Workspace, which.Channel, on.PlusDays(-366), on.PlusDays(366), cancel).ConfigureAwait(false))
        {
            if (placed.Id == which.Id) continue;
            if (placed.On > on) return before?.Sight == Sight.Lapsed || placed.Sight == Sight.Lapsed;
            before = placed;
        }

        return before?.Sight == Sight.Lapsed;
    }

    /// <summary>What a channel becomes when it is put: its past is kept.</summary>
    /// <param name="old">The channel as it is; null for a new one.</param>
    /// <param name="wanted">As it is to be.</param>
    /// <param name="now">The instant.</param>
    /// <param name="actor">Who puts it.</param>
    /// <exception cref="PresenceException"><c>channel.kind-fixed</c>.</exception>
    internal static Channel Next(Channel? old, Channel wanted, Instant now, Actor actor)
    {
        if (old is null) return wanted with { CreatedAt = now, Paused = Started(wanted.Paused, null, now, actor) };
        if (KindFixed(old, wanted.Kind) is { } refusal) throw new PresenceException(FaultKind.Conflict, [refusal]);
        var paused = Started(wanted.Paused, old.Paused, now, actor);
        return wanted with
        {
            // What a later release knows of the channel stays, though whoever puts it here cannot say it.
            Later = old.Later,
            Rules = wanted.Rules with { Later = old.Rules.Later },
            Cadence = old.Cadence == wanted.Cadence ? old.Cadence : wanted.Cadence,
            CreatedAt = old.CreatedAt,
            Paused = paused,
            PastPauses = old.Paused is { } held && paused is null ? [.. Recent(old.PastPauses, now), held with { To = now }] : Recent(old.PastPauses, now),
            PastCadences = old.Cadence == wanted.Cadence ? Recent(old.PastCadences, now) : [.. Recent(old.PastCadences, now), new PastCadence(old.Cadence, now)],
        };
    }

    /// <summary>The refusal of another kind; null where it is the same.</summary>
    internal static Fault? KindFixed(Channel old, ChannelKind wanted) => old.Kind == wanted
        ? null
        : new("channel.kind-fixed", $"'{old.Id}' is a {old.Kind.ToString().ToLowerInvariant()} and stays one. Make another channel for the other kind.", "kind");

    private static Pause? Started(Pause? wanted, Pause? held, Instant now, Actor actor) => (wanted, held) switch
    {
        (null, _) => null,
        (_, null) => wanted with { From = now, To = null, By = actor.Name },
        _ => held with { Reason = wanted.Reason ?? held.Reason },
    };

    // What lies further back belongs to periods whose promise is written down.
    private static List<Pause> Recent(IReadOnlyList<Pause> pauses, Instant now) => [.. pauses.Where(p => p.To is null || p.To > now - Duration.FromDays(70))];

    private static List<PastCadence> Recent(IReadOnlyList<PastCadence> cadences, Instant now) => [.. cadences.Where(c => c.Until > now - Duration.FromDays(70))];

    private static PresenceException Exists(string id) =>
        PresenceException.Conflict("channel.exists", $"There is a channel '{id}' already. Give another id, or change the one that is there.");

    private static PresenceException Changed(string id) =>
        new(FaultKind.Changed, "channel.changed", $"The channel '{id}' was changed in the meantime. Read it again, and repeat what you want on what is there now.");
}
