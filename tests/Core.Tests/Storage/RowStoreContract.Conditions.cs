using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

public abstract partial class RowStoreContract
{
    [TestMethod]
    public async Task Read_NoSuchRow_IsNull() => Assert.IsNull(await Read("a"));

    [TestMethod]
    public async Task Read_AfterWrite_HasPlaceBodyAndTheVersionReported()
    {
        var result = await Write(RowWrite.Insert("a", "{}"));

        Assert.AreEqual(new Row(Table, Partition, "a", result.Versions[0]!, "{}"), await Read("a"));
    }

    [TestMethod]
    public async Task Read_KeyThatNoStoreTakes_IsNull()
    {
        Assert.IsNull(await Read("a/b"));
        Assert.IsNull(await Read(new string('a', RowLimits.KeyLength + 1)));
    }

    [TestMethod]
    public async Task Rows_SameKeyElsewhere_AreOthers()
    {
        await Write(RowWrite.Put("a", "1"));
        await Store.WriteAsync(Table, "default|others", [RowWrite.Put("a", "2")], Cancel);
        await Store.WriteAsync("Others", Partition, [RowWrite.Put("a", "3")], Cancel);

        Assert.AreEqual("1", (await Read("a"))!.Body);
        Assert.AreEqual("2", (await Store.ReadAsync(Table, "default|others", "a", Cancel))!.Body);
        Assert.AreEqual("3", (await Store.ReadAsync("Others", Partition, "a", Cancel))!.Body);
        Assert.HasCount(1, await Range());
    }

    [TestMethod]
    public async Task Keys_OtherCase_AreOthers()
    {
        await Write(RowWrite.Insert("a", "1"), RowWrite.Insert("A", "2"));

        Assert.AreEqual("1", (await Read("a"))!.Body);
        Assert.AreEqual("2", (await Read("A"))!.Body);
    }

    [TestMethod]
    public async Task Insert_RowIsThere_ConflictsAndKeepsIt()
    {
        await Write(RowWrite.Insert("a", "1"));

        var result = await Write(RowWrite.Insert("a", "2"));

        Assert.IsFalse(result.Written);
        Assert.AreEqual("a", result.ConflictKey);
        Assert.IsEmpty(result.Versions);
        Assert.AreEqual("1", (await Read("a"))!.Body);
    }

    [TestMethod]
    public async Task Put_RowIsThere_ReplacesIt()
    {
        await Write(RowWrite.Put("a", "1"));

        Assert.IsTrue((await Write(RowWrite.Put("a", "2"))).Written);
        Assert.AreEqual("2", (await Read("a"))!.Body);
    }

    [TestMethod]
    public async Task Replace_VersionReported_Writes()
    {
        var version = (await Write(RowWrite.Insert("a", "1"))).Versions[0]!;

        Assert.IsTrue((await Write(RowWrite.Replace("a", "2", version))).Written);
        Assert.AreEqual("2", (await Read("a"))!.Body);
    }

    [TestMethod]
    [DataRow("{0}0", DisplayName = "another")]
    [DataRow("0{0}", DisplayName = "same number, other text")]
    [DataRow("", DisplayName = "empty")]
    [DataRow("'; --", DisplayName = "no version at all")]
    public async Task Replace_OtherVersion_ConflictsAndKeepsTheRow(string other)
    {
        var version = (await Write(RowWrite.Insert("a", "1"))).Versions[0]!;

        var result = await Write(RowWrite.Replace("a", "2", other.Replace("{0}", version, StringComparison.Ordinal)));

        Assert.AreEqual("a", result.ConflictKey);
        Assert.AreEqual("1", (await Read("a"))!.Body);
    }

    [TestMethod]
    public async Task Replace_NoSuchRow_Conflicts()
    {
        var version = (await Write(RowWrite.Insert("a", "1"))).Versions[0]!;

        Assert.AreEqual("b", (await Write(RowWrite.Replace("b", "2", version))).ConflictKey);
        Assert.IsNull(await Read("b"));
    }

    [TestMethod]
    public async Task Delete_RowIsThere_RemovesItAndReportsNoVersion()
    {
        await Write(RowWrite.Insert("a", "1"));

        var result = await Write(RowWrite.Delete("a"));

        Assert.IsTrue(result.Written);
        Assert.AreSequenceEqual([null], result.Versions);
        Assert.IsNull(await Read("a"));
    }

    [TestMethod]
    public async Task Delete_NoSuchRow_DoesNothing() => Assert.IsTrue((await Write(RowWrite.Delete("a"))).Written);

    [TestMethod]
    public async Task Delete_VersionThatWasReplaced_ConflictsAndKeepsTheRow()
    {
        var old = (await Write(RowWrite.Insert("a", "1"))).Versions[0]!;
        var current = (await Write(RowWrite.Put("a", "2"))).Versions[0]!;

        Assert.AreEqual("a", (await Write(RowWrite.Delete("a", old))).ConflictKey);
        Assert.AreEqual("2", (await Read("a"))!.Body);
        Assert.IsTrue((await Write(RowWrite.Delete("a", current))).Written);
        Assert.AreEqual("a", (await Write(RowWrite.Delete("a", current))).ConflictKey, "the row is gone");
    }

    [TestMethod]
    public async Task Version_SameBodyWrittenAgain_Changes()
    {
        var first = (await Write(RowWrite.Put("a", "1"))).Versions[0];
        var second = (await Write(RowWrite.Put("a", "1"))).Versions[0];

        Assert.AreNotEqual(first, second);
    }

    [TestMethod]
    public async Task Version_RowDeletedAndBack_IsNotReused()
    {
        var before = (await Write(RowWrite.Insert("a", "1"))).Versions[0]!;
        await Write(RowWrite.Delete("a"));
        await Write(RowWrite.Insert("a", "1"));

        Assert.AreEqual("a", (await Write(RowWrite.Replace("a", "2", before))).ConflictKey, "whoever read the row that was deleted has not read this one");
    }
}
