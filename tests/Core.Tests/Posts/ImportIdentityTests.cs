using Recruiting.Core.Posts;

namespace Recruiting.Core.Tests.Posts;

/// <summary>Pins which post a row is. The first test's value may never change: files imported long ago are known by it.</summary>
[TestClass]
public sealed class ImportIdentityTests
{
    [TestMethod]
    public void Suffix_OfARow_IsThisForEver()
    {
        var row = Row("channel,text,due,link\ndotnet-nl,Hello,2026-11-24 08:30,https://example.org/a");
        Assert.AreEqual("377971d58402b8bda17ae6546c3061e9", ImportIdentity.Suffix(row));
        Assert.IsTrue(PostId.IsSuffix(ImportIdentity.Suffix(row)));
    }

    [TestMethod]
    [DataRow("channel,text,due\na,Hello,24-11-2026 8:30")]
    [DataRow("due;text;channel\r\n2026-11-24T08:30:00;\" Hello \r\n\";a")]
    [DataRow("channel,text,due,author,tags,language,until\na,Hello,2026-11-24 08:30,bram,job,nl,2026-12-01")]
    public void PostId_SameRowWrittenOtherwise_IsTheSamePost(string file) =>
        Assert.AreEqual(ImportIdentity.PostId(Row("channel,text,due\na,Hello,2026-11-24 08:30")), ImportIdentity.PostId(Row(file)));

    [TestMethod]
    [DataRow("channel,text,due\nb,Hello,2026-11-24 08:30")]
    [DataRow("channel,text,due\na,Hello!,2026-11-24 08:30")]
    [DataRow("channel,text,due\na,Hello,2026-11-24 08:31")]
    [DataRow("channel,text,due\na,Hello,next")]
    [DataRow("channel,text,due\na,Hello,")]
    [DataRow("channel,text,due,link\na,Hello,2026-11-24 08:30,https://example.org")]
    public void PostId_OtherRow_IsAnotherPost(string file) =>
        Assert.AreNotEqual(ImportIdentity.Suffix(Row("channel,text,due\na,Hello,2026-11-24 08:30")), ImportIdentity.Suffix(Row(file)));

    [TestMethod]
    [DataRow("mine-1", "dotnet.nl.mine-1")]
    [DataRow("dotnet.nl.mine-1", "dotnet.nl.mine-1")]
    public void PostId_WithAnId_IsThatId(string id, string expected) => Assert.AreEqual(expected, ImportIdentity.PostId(Row($"id,channel,text\n{id},dotnet.nl,Hello")));

    [TestMethod]
    [DataRow("other.mine-1")]
    [DataRow("dotnet.mine-1")]
    [DataRow("DOTNET.NL.mine-1")]
    [DataRow("two words")]
    [DataRow("dotnet.nl.")]
    [DataRow("é")]
    public void ReadCsv_IdThatCannotBeOfThisChannel_IsAnError(string id)
    {
        var error = ImportFile.ReadCsv($"id,channel,text\n{id},dotnet.nl,Hello").Errors.Single();
        Assert.AreEqual((2, "id", "import.id-invalid"), (error.Line, error.Column, error.Code));
    }

    [TestMethod]
    public void ReadCsv_SameIdTwice_IsAnErrorThatNamesTheFirstLine()
    {
        var reading = ImportFile.ReadCsv("id,channel,text\nmine,a,one\nmine,b,two\na.mine,a,three");

        Assert.HasCount(2, reading.Rows, "the same suffix in two channels is two posts");
        Assert.AreEqual((4, "id", "import.id-twice"), (reading.Errors.Single().Line, reading.Errors.Single().Column, reading.Errors.Single().Code));
        StringAssert.Contains(reading.Errors.Single().Error, "line 2");
    }

    [TestMethod]
    public void ReadCsv_SameRowTwiceWithoutId_IsTheSameRow()
    {
        var reading = ImportFile.ReadCsv("channel,text,tags\na,Hello,one\nb,Hello,\na,Hello ,two");

        Assert.IsEmpty(reading.Errors);
        CollectionAssert.AreEqual(new int?[] { null, null, 2 }, reading.Rows.Select(r => r.SameAs).ToArray());
    }

    private static ImportRow Row(string file) => ImportFile.ReadCsv(file).Rows.Single();
}
