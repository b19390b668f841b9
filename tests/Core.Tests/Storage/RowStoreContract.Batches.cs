using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

public abstract partial class RowStoreContract
{
    [TestMethod]
    public async Task Batch_OneConditionFails_NothingIsWritten()
    {
        await Write(RowWrite.Insert("b", "1"), RowWrite.Insert("d", "1"));

        var result = await Write(RowWrite.Put("a", "2"), RowWrite.Insert("b", "2"), RowWrite.Delete("d"));

        Assert.AreEqual("b", result.ConflictKey);
        Assert.AreSequenceEqual(["b", "d"], await Keys());
        Assert.AreEqual("1", (await Read("b"))!.Body);
    }

    [TestMethod]
    public async Task Batch_SeveralConditionsFail_NamesTheFirstInTheBatch()
    {
        await Write(RowWrite.Insert("a", "1"), RowWrite.Insert("b", "1"));

        Assert.AreEqual("b", (await Write(RowWrite.Put("c", "2"), RowWrite.Insert("b", "2"), RowWrite.Insert("a", "2"))).ConflictKey);
    }

    [TestMethod]
    public async Task Batch_Written_ReportsVersionsByPosition()
    {
        await Write(RowWrite.Insert("b", "1"));

        var result = await Write(RowWrite.Insert("c", "2"), RowWrite.Delete("b"), RowWrite.Insert("a", "2"));

        Assert.AreSequenceEqual([(await Read("c"))!.Version, null, (await Read("a"))!.Version], result.Versions);
    }

    [TestMethod]
    public async Task Batch_Empty_IsWrittenAndDoesNothing()
    {
        var result = await Write();

        Assert.IsTrue(result.Written);
        Assert.IsEmpty(result.Versions);
    }

    [TestMethod]
    public async Task Batch_ChangedByItsCallerAfterwards_IsWrittenAsItWas()
    {
        var writes = new List<RowWrite> { RowWrite.Insert("a", "1") };
        var writing = Store.WriteAsync(Table, Partition, writes, Cancel);
        writes[0] = RowWrite.Insert("b", "1");
        await writing;

        Assert.AreSequenceEqual(["a"], await Keys());
    }

    [TestMethod]
    public async Task Limits_Reached_AreTaken()
    {
        var key = new string('k', RowLimits.KeyLength);
        var body = new string('x', RowLimits.BodyBytes / sizeof(char));

        Assert.IsTrue((await Store.WriteAsync(Table, key, [RowWrite.Insert(key, body)], Cancel)).Written);
        Assert.IsTrue((await Write([.. Enumerable.Range(0, RowLimits.BatchRows).Select(i => RowWrite.Insert($"{i}", "{}"))])).Written);
        Assert.AreEqual(body, (await Store.ReadAsync(Table, key, key, Cancel))!.Body);
    }

    [TestMethod]
    public async Task Limits_Passed_AreRefusedAndNothingIsWritten()
    {
        var half = new string('x', RowLimits.BodyBytes / sizeof(char));

        await Refused("store.row-too-large", RowWrite.Put("ok", "{}"), RowWrite.Put("a", half + "x"));
        await Refused("store.batch-too-large", [.. Enumerable.Range(0, RowLimits.BatchRows + 1).Select(i => RowWrite.Put($"{i}", "{}"))]);
        await Refused("store.batch-too-large", [.. Enumerable.Range(0, 4).Select(i => RowWrite.Put($"{i}", half))]);
        await Refused("store.batch-duplicate-key", RowWrite.Put("a", "1"), RowWrite.Delete("a"));
        await Refused("store.key-invalid", RowWrite.Put("ok", "{}"), RowWrite.Put("a/b", "{}"));
        Assert.IsEmpty(await Range());

        async Task Refused(string code, params RowWrite[] writes) =>
            Assert.AreEqual(code, (await Assert.ThrowsExactlyAsync<PresenceException>(() => Write(writes))).Code);
    }

    [TestMethod]
    [DataRow("e", 2)]
    [DataRow("\"", 6)]
    [DataRow("é", 6)]
    [DataRow("👍", 12)]
    [DataRow("\n", 2)]
    public async Task Limits_OfAnyCharacter_AreTakenUpToThemAndRefusedBeforeAnythingIsWritten(string character, int bytes)
    {
        var body = string.Concat(Enumerable.Repeat(character, RowLimits.BodyBytes / bytes));

        Assert.IsTrue((await Write(RowWrite.Insert("a", body))).Written);
        Assert.IsTrue((await Write(RowWrite.Put("a", body))).Written, "replacing takes what inserting takes");
        Assert.AreEqual(body, (await Read("a"))!.Body);
        Assert.AreEqual("store.row-too-large", (await Assert.ThrowsExactlyAsync<PresenceException>(() => Write(RowWrite.Put("b", "{}"), RowWrite.Put("a", body + character)))).Code);
        Assert.AreSequenceEqual(["a"], await Keys());
    }

    [TestMethod]
    [DataRow("e", 2)]
    [DataRow("\"", 6)]
    [DataRow("é", 6)]
    [DataRow("👍", 12)]
    public async Task Limits_OfABatchOfAnyCharacter_AreTakenUpToThemAndRefusedBeforeAnythingIsWritten(string character, int bytes)
    {
        var partition = new string('|', RowLimits.KeyLength);
        var keys = Enumerable.Range(0, RowLimits.BatchRows).Select(i => new string('=', RowLimits.KeyLength - 3) + $"{i:D3}").ToArray();
        var room = (RowLimits.BatchBytes / RowLimits.BatchRows) - (2 * RowLimits.KeyLength * 4);
        var body = string.Concat(Enumerable.Repeat(character, room / bytes));

        Assert.IsTrue((await Store.WriteAsync(Table, partition, [.. keys.Select(k => RowWrite.Put(k, body))], Cancel)).Written);
        Assert.AreEqual(body, (await Store.ReadAsync(Table, partition, keys[^1], Cancel))!.Body);
        Assert.AreEqual("store.batch-too-large", (await Assert.ThrowsExactlyAsync<PresenceException>(async () =>
            await Store.WriteAsync(Table, "other", [.. keys.Select(k => RowWrite.Put(k, body + body))], Cancel))).Code);
        Assert.IsEmpty(await Range(partition: "other"));
    }

    [TestMethod]
    public async Task Batch_DeletionsOfWhatIsNotThere_DoNothingAmongTheRest()
    {
        await Write(RowWrite.Insert("b", "1"));

        var result = await Write(RowWrite.Delete("a"), RowWrite.Insert("c", "1"), RowWrite.Delete("b"), RowWrite.Delete("d"));

        Assert.IsTrue(result.Written);
        Assert.AreSequenceEqual([null, (await Read("c"))!.Version, null, null], result.Versions);
        Assert.AreSequenceEqual(["c"], await Keys());
        Assert.AreEqual("c", (await Write(RowWrite.Delete("a"), RowWrite.Insert("c", "2"), RowWrite.Delete("d"))).ConflictKey);
    }

    [TestMethod]
    [DataRow("{\"text\":\"Hé, 👩🏽‍💻 zoekt “werk” — ’t kan! 𝔘𝔫𝔦\"}", DisplayName = "emoji, accents, quotes")]
    [DataRow("{\"text\":'it''s; DROP TABLE rows; --'}\r\n\n\t ", DisplayName = "apostrophes and line breaks")]
    [DataRow("", DisplayName = "empty")]
    public async Task Body_AnyText_ComesBackAsItWas(string body)
    {
        await Write(RowWrite.Insert("a", body));

        Assert.AreEqual(body, (await Read("a"))!.Body);
        Assert.AreEqual(body, (await Range())[0].Body);
    }

    [TestMethod]
    public async Task Body_Of900Kilobytes_ComesBackAsItWas()
    {
        var body = string.Concat(Enumerable.Repeat("Dít is 9 é\n", 41_000));

        await Write(RowWrite.Insert("a", body));

        Assert.AreEqual(body, (await Read("a"))!.Body);
    }

    [TestMethod]
    public async Task Key_MadeOfAnyText_IsFound()
    {
        var key = RowKey.Of("naïef 👍 \"a'b\"", "x/y\\z#?%\r\n", "");

        await Write(RowWrite.Insert(key, "{}"));

        Assert.IsNotNull(await Read(key));
        Assert.AreEqual(key, (await Range(RowKey.First("naïef 👍 \"a'b\""), RowKey.End("naïef 👍 \"a'b\""))).Single().Key);
    }
}
