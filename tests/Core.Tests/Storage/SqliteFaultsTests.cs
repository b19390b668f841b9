using Microsoft.Data.Sqlite;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

[TestClass]
public sealed class SqliteFaultsTests
{
    [TestMethod]
    [DataRow(5, 5, "store.locked")]
    [DataRow(5, 261, "store.locked")]
    [DataRow(5, 517, "store.locked")]
    [DataRow(6, 6, "store.locked")]
    [DataRow(15, 15, "store.locked")]
    [DataRow(8, 8, "store.unwritable")]
    [DataRow(14, 14, "store.unwritable")]
    [DataRow(11, 267, "store.damaged")]
    [DataRow(26, 26, "store.damaged")]
    [DataRow(13, 13, "store.full")]
    [DataRow(10, 4874, "store.full")]
    [DataRow(10, 266, "store.failed")]
    [DataRow(1, 1, "store.failed")]
    public void Error_OfSqlite_HasItsCodeAndNamesTheFile(int code, int extended, string expected)
    {
        var fault = SqliteFaults.Of(new SqliteException("no matter", code, extended), "/data/rows.db");

        Assert.AreEqual(expected, fault.Code);
        Assert.AreEqual(FaultKind.Unavailable, fault.Kind);
        Assert.Contains("/data/rows.db", fault.Message);
    }
}
