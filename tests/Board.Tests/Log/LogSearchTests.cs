using Recruiting.Board.Pages.Log;

namespace Recruiting.Board.Tests.Log;

/// <summary>Words are found in whatever case and with or without accents, as whoever looks for them would type them.</summary>
[TestClass]
public sealed class LogSearchTests
{
    [TestMethod]
    [DataRow("kubernetes", "Wij leerden van KUBERNETES", true)]
    [DataRow("reunie", "Zaterdag is de reünie ’s avonds", true)]
    [DataRow("reünie", "Zaterdag is de reunie", true)]
    [DataRow("CAFÉ", "een cafe\u0301 in Utrecht", true)]
    [DataRow("café utrecht", "een café in Utrecht", true)]
    [DataRow("café zwolle", "een café in Utrecht", false)]
    [DataRow("on-call", "on call", false)]
    [DataRow("half", "een half teken: \ud83d", true)]
    public void IsIn_Words_AreFoundAsSomebodyTypesThem(string words, string text, bool found) =>
        Assert.AreEqual(found, new LogSearch(words, null, null).IsIn(null, text));

    [TestMethod]
    public void IsIn_WordsOfSeveralTexts_AreFoundTogether() => Assert.IsTrue(new LogSearch("anna goedgekeurd", null, null).IsIn("Goedgekeurd.", "Anna de Vries"));
}
