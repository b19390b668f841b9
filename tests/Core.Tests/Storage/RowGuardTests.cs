using System.Text;
using System.Text.Json;
using CsCheck;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

[TestClass]
public sealed class RowGuardTests
{
    [TestMethod]
    [DataRow("ab", "p", "k", "table")]
    [DataRow("1abc", "p", "k", "table")]
    [DataRow("my-table", "p", "k", "table")]
    [DataRow("Things", "", "k", "partition")]
    [DataRow("Things", "a b", "k", "partition")]
    [DataRow("Things", "p", "a#b", "key")]
    [DataRow("Things", "p", "", "key")]
    public void Check_NameThatAzureForbids_SaysWhich(string table, string partition, string key, string field)
    {
        var error = Assert.ThrowsExactly<PresenceException>(() => RowGuard.Check(table, partition, [RowWrite.Put(key, "{}")]));

        Assert.AreEqual("store.key-invalid", error.Code);
        Assert.AreEqual(field, error.Faults.Single().Field);
        Assert.AreEqual(FaultKind.Invalid, error.Kind);
    }

    [TestMethod]
    public void Check_SeveralFaults_SaysAll()
    {
        var body = new string('x', (RowLimits.BodyBytes / sizeof(char)) + 1);

        var error = Assert.ThrowsExactly<PresenceException>(() => RowGuard.Check("Things", "p", [RowWrite.Put("a", body), RowWrite.Put("a", "{}"), RowWrite.Put("?", "{}")]));

        Assert.AreSequenceEqual(["store.row-too-large", "store.key-invalid", "store.batch-duplicate-key"], error.Faults.Select(f => f.Code));
    }

    [TestMethod]
    public void Check_BatchOfExactlyTheLimit_Passes()
    {
        var left = (RowLimits.BatchBytes - (100 * 3 * 4)) / sizeof(char); // 100 rows, each with a partition of one character and a key of two, which count four times.
        var writes = Enumerable.Range(0, 100).Select(i => RowWrite.Put($"{i:D2}", new string('x', left / 100))).ToArray();

        Assert.AreEqual(RowLimits.BatchBytes, RowGuard.Bytes("p", writes));
        RowGuard.Check("Things", "p", writes);
        writes[0] = RowWrite.Put("00", writes[0].Body + "x");
        Assert.AreEqual("store.batch-too-large", Assert.ThrowsExactly<PresenceException>(() => RowGuard.Check("Things", "p", writes)).Code);
    }

    [TestMethod]
    [DataRow("eeee", 8)]
    [DataRow("\"\"\"\"", 24)]
    [DataRow("éé", 12)]
    [DataRow("👍", 12)]
    [DataRow("\n\\", 4)]
    public void Bytes_OfABody_AreThoseKeptOrThoseSentWhicheverIsMore(string body, int expected) => Assert.AreEqual(expected, RowGuard.Bytes(body));

    [TestMethod]
    public void Bytes_OfAnyBody_CoverItsJson() =>
        Gen.String.Where(s => s.EnumerateRunes().All(r => r != Rune.ReplacementChar)).Sample(s => RowGuard.Bytes(s) >= JsonEncodedText.Encode(s).EncodedUtf8Bytes.Length);

    [TestMethod]
    public void Check_LargeBody_IsNotRepeatedInTheMessage()
    {
        var error = Assert.ThrowsExactly<PresenceException>(() => RowGuard.Check("Things", "p", [RowWrite.Put(new string('k', 5_000), new string('x', 600_000))]));

        Assert.IsLessThan(500, error.Message.Length);
    }

    [TestMethod]
    public void Check_ConditionThatCannotBeMeant_IsTheCallersError()
    {
        Assert.ThrowsExactly<ArgumentException>(() => RowGuard.Check("Things", "p", [new RowWrite("a", "{}", RowCondition.Version)]));
        Assert.ThrowsExactly<ArgumentException>(() => RowGuard.Check("Things", "p", [new RowWrite("a", null, RowCondition.New)]));
    }

    [TestMethod]
    public void Tables_OfOurs_HaveNamesThatEveryEngineTakesAndTellsApart()
    {
        var names = typeof(Tables).GetFields().Where(f => f.IsLiteral && f.IsPublic).Select(f => (string)f.GetRawConstantValue()!).ToList();

        Assert.IsNotEmpty(names);
        foreach (var name in names) Assert.IsTrue(RowGuard.CanHold(name, "p") && name.All(char.IsAsciiLetterLower) && name != "tables", $"{name}: Azure takes case for nothing and keeps 'tables' to itself");
    }
}
