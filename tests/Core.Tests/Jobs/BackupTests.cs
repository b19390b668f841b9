using System.IO.Compression;
using System.Text;
using Recruiting.Core.Jobs;
using Recruiting.Core.Storage;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Jobs;

/// <summary>tidy's daily copy itself: whole, of one workspace, and left alone by a run that fails.</summary>
[TestClass]
public sealed class BackupTests : RestoreTest
{
    [TestMethod]
    public async Task Copy_HasThePastOfAChannelThatWasRemoved()
    {
        await using var origin = await BusyWorkspace.FillWithTimeAsync(Start());
        await origin.RunAsync(JobSchedules.Tidy);
        await using var presence = Start(origin);
        await RestoreAsync(presence, await CopyAsync());

        await presence.PutChannelAsync("was");

        Assert.AreEqual("Placed in a group that is gone", (await presence.PostsAsync()).Single(p => p.Channel == "was").Text);
    }

    [TestMethod]
    [DataRow("cut off")]
    [DataRow("a line less")]
    [DataRow("no gzip")]
    [DataRow("empty")]
    [DataRow("another order")]
    public async Task Copy_Damaged_ChangesNothing(string how)
    {
        await using var origin = await BusyWorkspace.FillAsync(Start());
        await origin.RunAsync(JobSchedules.Tidy);
        var whole = await CopyAsync();
        var lines = Unzip(whole);
        byte[] damaged = how switch
        {
            "cut off" => whole[..(whole.Length / 2)],
            "a line less" => Zip([.. lines[..50], .. lines[51..]]),
            "no gzip" => "rows"u8.ToArray(),
            "empty" => [],
            _ => Zip([lines[0], .. lines[1..^1].Reverse(), lines[^1]]),
        };
        await using var presence = Start(origin);

        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => RestoreAsync(presence, damaged));

        Assert.AreEqual("restore.damaged", refused.Code);
        Assert.IsEmpty(await Rows.OfAsync(presence.Store));
    }

    [TestMethod]
    public async Task Copy_OfAnotherWorkspace_IsRefused()
    {
        await using var origin = await BusyWorkspace.FillAsync(Start());
        await origin.RunAsync(JobSchedules.Tidy);
        var copy = await CopyAsync();
        await using var presence = Start(origin);

        foreach (var of in (byte[][])[copy, Zip(Unzip(copy)[1..^1])])
        {
            var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.Get<Restore>().RunAsync("other", "copy", _ => Task.FromResult<Stream>(new MemoryStream(of)), replace: false));
            Assert.AreEqual("restore.other-workspace", refused.Code);
        }
    }

    [TestMethod]
    public async Task Tidy_ThatFails_LeavesTheCopyOfBefore()
    {
        var store = new FaultyRowStore(new MemoryRowStore());
        await using var presence = Presence.Start(store, files: new(Backups, Backups));
        await presence.PutChannelAsync("groep");
        await presence.RunAsync(JobSchedules.Tidy);
        var before = await CopyAsync();
        store.Fail(c => c.Table == Tables.Proofs);

        Assert.AreEqual("store.failed", (await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.RunAsync(JobSchedules.Tidy))).Code);

        Assert.AreSequenceEqual(before, await CopyAsync());
    }

    private static string[] Unzip(byte[] copy)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(copy), CompressionMode.Decompress));
        return reader.ReadToEnd().TrimEnd('\n').Split('\n');
    }

    private static byte[] Zip(IEnumerable<string> lines)
    {
        var zipped = new MemoryStream();
        using (var stream = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true)) stream.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n"))));
        return zipped.ToArray();
    }
}
