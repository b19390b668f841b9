using Microsoft.Extensions.Time.Testing;
using Recruiting.Core.Hosting;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Engine;

/// <summary>Fills a store before a session opens it.</summary>
/// <remarks>Never while one has it open: the module brings its own SQLite, and two of them in one process do not see each other's locks
/// (https://sqlite.org/howtocorrupt.html#multiple_copies_of_sqlite_linked_into_the_same_application).</remarks>
internal static class Seed
{
    /// <summary>The store of a folder, as a Desk has it, is filled and closed again.</summary>
    public static async Task InAsync(string folder, Func<Presence, Task> fill, FakeTimeProvider? clock = null)
    {
        await using var store = await SqliteRowStore.OpenAsync(Path.Combine(folder, "recruiting.db"), TimeProvider.System);
        await using var presence = Presence.Start(store, clock, keys: KeyRing.At(Path.Combine(folder, "keys")).Open());
        await fill(presence);
    }

    /// <summary>So many channels: <c>group-001</c> and on.</summary>
    public static Task ChannelsAsync(string folder, int many) => InAsync(folder, async presence =>
    {
        for (var i = 1; i <= many; i++) await presence.PutChannelAsync($"group-{i:000}");
    });
}
