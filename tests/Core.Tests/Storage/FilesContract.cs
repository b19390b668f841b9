using System.Text;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

/// <summary>What <see cref="IFiles"/> promises. An engine is tested by a class that derives from this and names how it is opened.</summary>
public abstract class FilesContract
{
    public required TestContext TestContext { get; init; }

    private IFiles Files { get; set; } = null!;

    private CancellationToken Cancel => TestContext.CancellationToken;

    [TestInitialize]
    public async Task Open() => Files = await OpenAsync();

    /// <summary>A place without files, which is not there yet.</summary>
    protected abstract Task<IFiles> OpenAsync();

    [TestMethod]
    public async Task Place_ThatIsNotThereYet_HasNoFiles()
    {
        Assert.IsEmpty(await NamesAsync());
        Assert.IsNull(await Files.OpenAsync("a.txt", Cancel));
        await Files.DeleteAsync("a.txt", Cancel);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(5)]
    [DataRow(9_000_000)]
    public async Task Put_AnyLength_IsReadAsItWas(int bytes)
    {
        var content = new byte[bytes];
        new Random(1).NextBytes(content);

        Assert.IsTrue(await Files.PutAsync("a.bin", new MemoryStream(content), cancel: Cancel));

        var read = await ReadAsync("a.bin");
        Assert.IsTrue(content.AsSpan().SequenceEqual(read));
        Assert.AreEqual(new StoredFile("a.bin", bytes), await Files.ListAsync(cancel: Cancel).SingleAsync(Cancel));
    }

    [TestMethod]
    public async Task Put_AStreamThatCannotSeek_IsReadToItsEnd()
    {
        await Files.PutAsync("a", new OneWay(Encoding.UTF8.GetBytes("to the end"), failAfter: null), cancel: Cancel);

        Assert.AreEqual("to the end", await TextAsync("a"));
    }

    [TestMethod]
    public async Task Put_AgainUnderTheSameName_TakesItsPlace()
    {
        await PutAsync("a", "first, and longer");
        await PutAsync("a", "second");

        Assert.AreEqual("second", await TextAsync("a"));
        Assert.AreSequenceEqual(["a"], await NamesAsync());
    }

    [TestMethod]
    public async Task Put_OnlyNew_LeavesTheOneThatIsThere()
    {
        Assert.IsTrue(await PutAsync("a", "first", onlyNew: true));
        Assert.IsFalse(await PutAsync("a", "second", onlyNew: true));

        Assert.AreEqual("first", await TextAsync("a"));
    }

    [TestMethod]
    public async Task Put_OnlyNewByManyAtOnce_IsDoneByOne()
    {
        var done = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => PutAsync("a", $"of {i}", onlyNew: true)));

        Assert.ContainsSingle(d => d, done);
    }

    [TestMethod]
    [DataRow(3)]
    [DataRow(9_000_000)]
    public async Task Put_WhoseContentFailsHalfway_StoresNothing(int after)
    {
        await PutAsync("old", "stays");

        foreach (var name in (string[])["old", "new"])
        {
            await Assert.ThrowsAsync<NotSupportedException>(() => Files.PutAsync(name, new OneWay(new byte[10_000_000], after), cancel: Cancel));
        }

        Assert.AreEqual("stays", await TextAsync("old"));
        Assert.AreSequenceEqual(["old"], await NamesAsync());
    }

    [TestMethod]
    public async Task List_ByPrefix_IsInOrdinalOrder()
    {
        foreach (var name in (string[])["b-2", "a", "b-10", "B-1", "b-1", "b=2F-1"]) await PutAsync(name, name);

        Assert.AreSequenceEqual(["b-1", "b-10", "b-2"], await Files.ListAsync("b-", Cancel).Select(f => f.Name).ToListAsync(Cancel));
        Assert.AreSequenceEqual(["B-1", "a", "b-1", "b-10", "b-2", "b=2F-1"], await NamesAsync());
    }

    [TestMethod]
    public async Task Delete_TakesItAway_AndTwiceDoesNothing()
    {
        await PutAsync("a", "x");
        await Files.DeleteAsync("a", Cancel);
        await Files.DeleteAsync("a", Cancel);

        Assert.IsNull(await Files.OpenAsync("a", Cancel));
        Assert.IsEmpty(await NamesAsync());
    }

    [TestMethod]
    public async Task Open_WhileItIsReplacedOrDeleted_NeverMixesTwoFiles()
    {
        await PutAsync("a", new string('1', 100_000));
        await using var reading = (await Files.OpenAsync("a", Cancel))!;
        Assert.AreEqual('1', reading.ReadByte());
        await PutAsync("a", new string('2', 100_000));

        var rest = "";
        try
        {
            rest = await new StreamReader(reading).ReadToEndAsync(Cancel);
        }
        catch (Azure.RequestFailedException e) when (e.Status == 412)
        {
            // An engine may refuse to go on: that is no mixture either.
        }

        Assert.DoesNotContain("2", rest);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(".hidden")]
    [DataRow("../up")]
    [DataRow("a/b")]
    [DataRow("a\\b")]
    [DataRow("a:b")]
    [DataRow("é")]
    [DataRow("a.part")]
    public async Task Name_ThatNotEveryPlaceTakes_IsRefused(string name)
    {
        foreach (var attempt in (Func<Task>[])[() => PutAsync(name, "x"), () => Files.OpenAsync(name, Cancel), () => Files.DeleteAsync(name, Cancel)])
        {
            Assert.AreEqual("files.name-invalid", (await Assert.ThrowsExactlyAsync<PresenceException>(attempt)).Code);
        }
    }

    private Task<bool> PutAsync(string name, string text, bool onlyNew = false) => Files.PutAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), onlyNew, Cancel);

    private async Task<string> TextAsync(string name) => Encoding.UTF8.GetString(await ReadAsync(name));

    private async Task<byte[]> ReadAsync(string name)
    {
        await using var stream = (await Files.OpenAsync(name, Cancel))!;
        var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Cancel);
        return copy.ToArray();
    }

    private async Task<List<string>> NamesAsync() => await Files.ListAsync(cancel: Cancel).Select(f => f.Name).ToListAsync(Cancel);

    /// <summary>Content that is read once, forward, and may fail on the way.</summary>
    private sealed class OneWay(byte[] content, int? failAfter) : MemoryStream(content)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Next(count));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Next(buffer.Length)]);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            var buffer = new byte[bufferSize];
            while (await ReadAsync(buffer, cancellationToken) is > 0 and var read) await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        private int Next(int count)
        {
            if (failAfter is not { } after) return count;
            return base.Position >= after ? throw new NotSupportedException("The content ends badly.") : (int)Math.Min(count, after - base.Position);
        }
    }
}
