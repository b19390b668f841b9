using NodaTime;
using Recruiting.Core.Connections;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Publishing;

/// <summary>Which connections LinkedIn asked to wait, remembered for every process. A hint: what is lost of it costs one question in vain.</summary>
public sealed class ThrottleStore(IRowStore rows)
{
    /// <summary>When a connection may be asked with again; null where it may now.</summary>
    public async Task<Instant?> HeldUntilAsync(string workspace, Connection connection, Instant now, CancellationToken cancel = default)
    {
        if (await rows.ReadAsync(Tables.Hints, Partition(workspace), Key(connection), cancel).ConfigureAwait(false) is not { } row) return null;
        var throttle = RowJson.FromBody<Throttle>(row);
        return throttle.Holds(connection, now) ? throttle.Until : null;
    }

    /// <summary>Remembers what LinkedIn said of a connection: later (429), or nothing of the kind any more.</summary>
    /// <remarks>A write conflict (409) is about one post, and holds no other.</remarks>
    public async Task RememberAsync(string workspace, Connection connection, int? status, Instant? until, bool held, CancellationToken cancel = default)
    {
        if (status == 429 && until is { } end)
        {
            await rows.WriteAsync(Tables.Hints, Partition(workspace), [RowWrite.Put(Key(connection), RowJson.ToBody(new Throttle(end, connection.Since)))], cancel).ConfigureAwait(false);
        }
        else if (held && status is >= 200 and < 300)
        {
            await rows.WriteAsync(Tables.Hints, Partition(workspace), [RowWrite.Delete(Key(connection))], cancel).ConfigureAwait(false);
        }
    }

    private static string Partition(string workspace) => RowKey.Of(workspace, "throttled");

    private static string Key(Connection connection) => RowKey.Of(connection.Of ?? connection.Urn);
}
