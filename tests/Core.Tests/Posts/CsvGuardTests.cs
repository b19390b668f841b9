using CsCheck;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Tests.Posts;

/// <summary>Pins that no cell is run as a formula and that every cell comes back whole.</summary>
[TestClass]
public sealed class CsvGuardTests
{
    private static readonly Gen<string> Cells =
        Gen.OneOf("'", "''", "=", "+", "-", "@", "\t", "\r", "\n", "＝", " ", "a", "\"", ";").Array[0, 6].Select(string.Concat);

    [TestMethod]
    public void Remove_AfterAdd_GivesTheCell() => Cells.Sample(cell => CsvGuard.Remove(CsvGuard.Add(cell)) == cell);

    [TestMethod]
    public void Add_AnyCell_NeverBeginsAFormula() => Cells.Sample(cell => CsvGuard.Add(cell) is var c && (c.Length == 0 || !"=+-@\t\r\n＝＋－＠".Contains(c[0])));

    [TestMethod]
    [DataRow("'s Ochtends")]
    [DataRow("Hello = world")]
    [DataRow("")]
    public void Add_HarmlessCell_LeavesItAsItIs(string cell) => Assert.AreEqual(cell, CsvGuard.Add(cell));
}
