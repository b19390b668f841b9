using Recruiting.Core.Channels;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Storage;

/// <summary>What is remembered of rows, and for how long.</summary>
[TestClass]
public sealed class RowMemoryTests : IDisposable
{
    private readonly TempFolder folder = new();
    private int made;

    public required TestContext TestContext { get; init; }

    private CancellationToken Cancel => TestContext.CancellationToken;

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public async Task Made_NothingWrittenSince_IsRemembered()
    {
        await using var store = await SqliteRowStore.OpenAsync(folder.File, TimeProvider.System, Cancel);
        var memory = new RowMemory(store);

        Assert.AreSame(await MakeAsync(memory), await MakeAsync(memory));
        Assert.AreEqual(1, made);
    }

    [TestMethod]
    public async Task Made_WrittenSince_IsMadeAnew()
    {
        await using var store = await SqliteRowStore.OpenAsync(folder.File, TimeProvider.System, Cancel);
        var memory = new RowMemory(store);
        await MakeAsync(memory);
        await store.WriteAsync("Things", "p", [RowWrite.Put("a", "{}")], Cancel);
        await MakeAsync(memory);

        Assert.AreEqual(2, made);
    }

    [TestMethod]
    public async Task Made_WrittenWhileItWasMade_IsMadeAnewNextTime()
    {
        await using var store = await SqliteRowStore.OpenAsync(folder.File, TimeProvider.System, Cancel);
        var memory = new RowMemory(store);
        await memory.OfAsync("Things", "p", "it", async () =>
        {
            await store.WriteAsync("Things", "p", [RowWrite.Put("a", "{}")], Cancel);
            return "before";
        });

        Assert.AreEqual("made 1", await MakeAsync(memory));
    }

    [TestMethod]
    public async Task Made_OfAStoreThatGivesNoMarks_IsNeverRemembered()
    {
        await using IRowStore store = new MemoryRowStore();
        var memory = new RowMemory(store);
        await MakeAsync(memory);
        await MakeAsync(memory);

        Assert.AreEqual(2, made);
        Assert.IsFalse(memory.Holds("Things", "p"));
    }

    [TestMethod]
    public void Record_OfTheSameVersion_IsReadOnce()
    {
        var memory = new RowMemory(new MemoryRowStore());
        var row = new Row("Things", "p", "a", "1", """{"from":"2026-11-24","to":"2026-11-25"}""");

        Assert.AreSame(memory.Of<Blackout>(row), memory.Of<Blackout>(row with { }));
    }

    [TestMethod]
    public void Record_OfAnotherVersion_IsReadAnew()
    {
        var memory = new RowMemory(new MemoryRowStore());
        var row = new Row("Things", "p", "a", "1", """{"from":"2026-11-24","to":"2026-11-25"}""");
        memory.Of<Blackout>(row);

        Assert.AreEqual(new(2026, 11, 26), memory.Of<Blackout>(row with { Version = "2", Body = """{"from":"2026-11-24","to":"2026-11-26"}""" }).To);
    }

    [TestMethod]
    public void Generations_Full_ForgetWhatNobodyAskedForLately()
    {
        var some = new Generations<int, string>(2);
        some.Put(1, "one");
        some.Put(2, "two");
        some.Put(3, "three");
        Assert.AreEqual("one", some.Find(1));
        some.Put(4, "four");

        Assert.AreEqual("one", some.Find(1));
        Assert.IsNull(some.Find(2));
    }

    private async Task<string> MakeAsync(RowMemory memory) =>
        await memory.OfAsync("Things", "p", "it", () => ValueTask.FromResult($"made {++made}"));
}
