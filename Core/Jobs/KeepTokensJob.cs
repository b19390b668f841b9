using System.Globalization;
using Microsoft.Extensions.Logging;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Jobs;

/// <summary>Daily: refreshes tokens where LinkedIn gives refresh tokens, finds those that were taken back, warns 12, 5 and 1 days before a connection ends and for posts
/// that have none, and before LinkedIn retires the version of its API. One connection that is damaged or refused holds up no other.</summary>
public sealed partial class KeepTokensJob(
    ConnectionStore connections, ConnectionWatch watch, ChannelStore channels, ColleagueStore colleagues, ILinkedInSignIn linkedIn, LinkedInOptions api, NoticeStore notices, PresenceOptions options, TimeProvider clock, ILogger<KeepTokensJob> log) : ITimedJob
{
    private const int MostNamed = 5;

    // Longer than LinkedIn may take to answer.
    private static readonly Duration Lease = Duration.FromMinutes(2);

    /// <inheritdoc />
    public string Name => JobSchedules.KeepTokens;

    /// <inheritdoc />
    public async Task<Counts> RunAsync(CancellationToken cancel = default)
    {
        var counts = new Counts();
        var names = await NamesAsync(cancel).ConfigureAwait(false);
        var kept = new List<StoredConnection>();
        foreach (var stored in await watch.AllAsync(options.Workspace, cancel).ConfigureAwait(false))
        {
            try
            {
                kept.Add(await KeepAsync(stored, names(stored.Owner), counts, cancel).ConfigureAwait(false));
            }
            catch (PresenceException e)
            {
                // LinkedIn or the store is away for a moment: tomorrow is early enough.
                counts.Add(Counts.Failed);
                Log.Failed(log, stored.Owner.Id, e.Code, e.Message);
                kept.Add(stored);
            }
        }

        await WarnAsync(kept, names, counts, cancel).ConfigureAwait(false);
        await VersionAsync(cancel).ConfigureAwait(false);
        return counts;
    }

    private async Task<StoredConnection> KeepAsync(StoredConnection stored, string name, Counts counts, CancellationToken cancel)
    {
        if (stored.Connection is not { } connection)
        {
            counts.Add("unreadable");
            await TellAsync($"connection.unreadable.{stored.Owner.OfChannel}.{stored.Owner.Id}.{stored.Version}", Reason.Of("notice.connection-unreadable", name), stored.Owner, cancel).ConfigureAwait(false);
            return stored;
        }

        if (!linkedIn.IsConfigured(connection.AppOrUsual)) return stored;
        if (TokenLife.ShouldRefresh(connection, clock.Now())) stored = await RefreshAsync(stored, connection, name, counts, cancel).ConfigureAwait(false);
        return stored.Connection is { App: not null, RevokedAt: null } now && now.ExpiresAt > clock.Now() ? await LookAsync(stored, now, name, counts, cancel).ConfigureAwait(false) : stored;
    }

    // Whoever holds the row under its version asks LinkedIn, and nobody else: where refresh tokens rotate, the second of two answers would be the only good one.
    private async Task<StoredConnection> RefreshAsync(StoredConnection stored, Connection connection, string name, Counts counts, CancellationToken cancel)
    {
        var held = connection with { RefreshingUntil = clock.Now() + Lease };
        if (await connections.SaveAsync(options.Workspace, stored.Owner, held, stored.Version, cancel).ConfigureAwait(false) is not { } version) return stored;
        Connection refreshed;
        try
        {
            // From here on nothing is cancelled: LinkedIn may have given the only refresh token that is good.
            refreshed = TokenLife.Refreshed(held, await linkedIn.RefreshAsync(connection.AppOrUsual, connection.RefreshToken!, CancellationToken.None).ConfigureAwait(false));
            counts.Add("refreshed");
        }
        catch (PresenceException e) when (e.Code == "connect.refused")
        {
            counts.Add("refused");
            refreshed = connection;
            await TellAsync($"connection.refused.{stored.Owner.OfChannel}.{stored.Owner.Id}.{Tables.Key(connection.ExpiresAt)}", Reason.Of("notice.token-refused", name, Day(connection.ExpiresAt)), stored.Owner, CancellationToken.None).ConfigureAwait(false);
        }

        // Where somebody connected meanwhile, theirs is newer and stays.
        var saved = await connections.SaveAsync(options.Workspace, stored.Owner, refreshed with { RefreshingUntil = null }, version, CancellationToken.None).ConfigureAwait(false);
        return saved is null ? stored : stored with { Connection = refreshed with { RefreshingUntil = null }, Version = saved };
    }

    private async Task<StoredConnection> LookAsync(StoredConnection stored, Connection connection, string name, Counts counts, CancellationToken cancel)
    {
        var standing = await linkedIn.IntrospectAsync(connection.AppOrUsual, connection.AccessToken, cancel).ConfigureAwait(false);
        if (standing.Active || standing.Status != "revoked") return stored;
        counts.Add("revoked");
        await TellAsync($"connection.revoked.{stored.Owner.OfChannel}.{stored.Owner.Id}.{Tables.Key(connection.Since)}", Reason.Of("notice.token-revoked", name), stored.Owner, cancel).ConfigureAwait(false);
        var revoked = connection with { RevokedAt = clock.Now() };
        var version = await connections.SaveAsync(options.Workspace, stored.Owner, revoked, stored.Version, cancel).ConfigureAwait(false);
        return version is null ? stored : stored with { Connection = revoked, Version = version };
    }

    private async Task WarnAsync(List<StoredConnection> kept, Func<ConnectionOwner, string> names, Counts counts, CancellationToken cancel)
    {
        var hit = new Dictionary<ConnectionOwner, List<DirectPost>>();
        await foreach (var post in watch.ScheduledAsync(options.Workspace, kept, cancel).ConfigureAwait(false))
        {
            if (post.With is { } with)
            {
                if (!post.IsAfterTheEnd) continue;
                if (!hit.TryGetValue(with.Owner, out var posts)) hit[with.Owner] = posts = [];
                posts.Add(post);
                continue;
            }

            counts.Add("unconnected");
            var due = post.Post.Due!;
            await notices.TellAsync(
                options.Workspace,
                new($"connection.{post.Post.Id}.{Tables.Key(due.At)}", clock.Now(), Reason.Of("notice.unconnected", post.Channel.Name, Moments.Local(due.Local)), post.Channel.Id, post.Post.Id),
                cancel).ConfigureAwait(false);
        }

        foreach (var stored in kept)
        {
            if (stored.Connection is not { RevokedAt: null } connection || TokenLife.Warning(connection.ExpiresAt, clock.Now()) is not { } days) continue;
            counts.Add("ending");
            var posts = hit.GetValueOrDefault(stored.Owner) ?? [];
            await TellAsync($"connection.ends.{stored.Owner.OfChannel}.{stored.Owner.Id}.{Tables.Key(connection.ExpiresAt)}.{days}", Ends(names(stored.Owner), connection.ExpiresAt, posts), stored.Owner, cancel).ConfigureAwait(false);
        }
    }

    private Reason Ends(string name, Instant endsAt, List<DirectPost> posts)
    {
        var ended = endsAt <= clock.Now() ? "notice.token-ended" : "notice.token-ends";
        if (posts.Count == 0) return Reason.Of(ended, name, Day(endsAt));
        var named = posts.OrderBy(p => p.Post.Due!.At).Take(MostNamed).Select(p => $"{p.Channel.Name}, {Moments.Local(p.Post.Due!.Local)}");
        var more = posts.Count > MostNamed ? $" (+{(posts.Count - MostNamed).ToString(CultureInfo.InvariantCulture)})" : "";
        return Reason.Of(ended + ".posts", name, Day(endsAt), string.Join("; ", named) + more);
    }

    private async Task VersionAsync(CancellationToken cancel)
    {
        if (ApiVersion.DaysLeft(api.Version, clock.Now()) > ApiVersion.DaysAhead) return;
        await notices.TellAsync(options.Workspace, new($"linkedin.version-ends.{api.Version}", clock.Now(), Reason.Of("notice.version-ends", api.Version, ApiVersion.EndsOn(api.Version))), cancel).ConfigureAwait(false);
    }

    private Task<bool> TellAsync(string key, Reason why, ConnectionOwner owner, CancellationToken cancel) =>
        notices.TellAsync(options.Workspace, new(key, clock.Now(), why, owner.OfChannel ? owner.Id : null) { Colleague = owner.OfChannel ? null : owner.Id }, cancel);

    private LocalDate Day(Instant at) => at.InZone(Zones.Get(options.TimeZone)).Date;

    private async Task<Func<ConnectionOwner, string>> NamesAsync(CancellationToken cancel)
    {
        var names = await channels.AllAsync(options.Workspace, cancel).ToDictionaryAsync(c => new ConnectionOwner(true, c.Value.Id), c => c.Value.Name, cancellationToken: cancel).ConfigureAwait(false);
        foreach (var colleague in await colleagues.AllAsync(options.Workspace, cancel).ConfigureAwait(false)) names[new(false, colleague.Value.Id)] = colleague.Value.Name;
        return owner => names.GetValueOrDefault(owner, owner.Id);
    }

    private static partial class Log
    {
        [LoggerMessage(1141, LogLevel.Warning, "The connection of {Owner} could not be looked after: {Code}. {Message}")]
        internal static partial void Failed(ILogger logger, string owner, string code, string message);
    }
}
