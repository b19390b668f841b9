using NodaTime;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Tests.WorkingGroup;

[TestClass]
public sealed class TurnsTests
{
    // A Wednesday.
    private static readonly LocalDate Date = new(2026, 11, 25);

    [TestMethod]
    public void Next_NobodyPlacedYet_IsTheFirstById() =>
        Assert.AreEqual("anna", Next([Person("bram"), Person("anna")]).Colleague);

    [TestMethod]
    public void Next_LeastPlaced_GoesFirst() =>
        Assert.AreEqual("bram", Next([Person("anna"), Person("bram")], [Taken("anna", -3), Taken("anna", -10), Taken("bram", -1)]).Colleague);

    [TestMethod]
    public void Next_EquallyMuch_IsTheOneLongestAgo() =>
        Assert.AreEqual("bram", Next([Person("anna"), Person("bram")], [Taken("anna", -3), Taken("bram", -4)]).Colleague);

    [TestMethod]
    [DataRow(-56, 1, DisplayName = "56 days before counts")]
    [DataRow(-57, 0, DisplayName = "57 days before does not")]
    [DataRow(0, 1, DisplayName = "the same day counts")]
    [DataRow(1, 0, DisplayName = "later does not")]
    public void Next_TurnSoManyDaysAway_CountsInEightWeeksBefore(int days, int count) =>
        Assert.AreEqual(Reason.Of(TurnReasons.Mine, count), Next([Person("anna")], [Taken("anna", days)]).Personal.Single().Why);

    [TestMethod]
    public void Next_DoubleShare_TakesTwiceAsMuchBeforeTheOther() =>
        Assert.AreEqual("anna", Next([Person("anna") with { Share = 2 }, Person("bram")], [Taken("anna", -5), Taken("bram", -9)]).Colleague);

    [TestMethod]
    public void Next_WhoIsNotInTheGroup_IsPassedOver()
    {
        var turn = Turns.Next(new() { Date = Date, Joined = ["anna", "bram"], NotInGroup = ["anna"], Colleagues = [Person("anna"), Person("bram")] });

        Assert.AreEqual("bram", turn.Colleague);
        Assert.AreEqual(Reason.Of(TurnReasons.NotInGroup), turn.Personal[0].Why);
    }

    [TestMethod]
    [DataRow(0d)]
    [DataRow(-1d)]
    [DataRow(double.NaN)]
    public void Next_NoShare_IsNeverTaken(double share)
    {
        var turn = Next([Person("anna") with { Share = share }]);

        Assert.IsNull(turn.Colleague);
        Assert.AreEqual(Reason.Of(TurnReasons.Nobody), turn.Why);
        Assert.AreEqual(Reason.Of(TurnReasons.NoShare), turn.Personal.Single().Why);
    }

    [TestMethod]
    [DataRow(0, 0, false)]
    [DataRow(-3, 0, false)]
    [DataRow(0, 3, false)]
    [DataRow(1, 3, true)]
    [DataRow(-3, -1, true)]
    public void Next_AwayThatDate_IsPassedOver(int from, int to, bool taken)
    {
        var turn = Next([Person("anna") with { Away = [new(Date.PlusDays(from), Date.PlusDays(to))] }]);

        Assert.AreEqual(taken ? TurnReasons.Mine : TurnReasons.Away, turn.Personal.Single().Why.Code);
    }

    [TestMethod]
    [DataRow(-2, false, DisplayName = "Monday of the week")]
    [DataRow(4, false, DisplayName = "Sunday of the week, planned already")]
    [DataRow(-3, true, DisplayName = "Sunday before")]
    [DataRow(5, true, DisplayName = "Monday after")]
    public void Next_MostInTheIsoWeek_IsPassedOver(int days, bool taken)
    {
        var turn = Next([Person("anna") with { MostPerWeek = 1 }], [Taken("anna", days)]);

        Assert.AreEqual(taken, turn.Colleague is not null);
        if (!taken) Assert.AreEqual(Reason.Of(TurnReasons.WeekFull, 1, 1), turn.Personal.Single().Why);
    }

    [TestMethod]
    [DataRow(null, true)]
    [DataRow("", true)]
    [DataRow("nl", true)]
    [DataRow("NL-be", true)]
    [DataRow("en", false)]
    public void Next_LanguageWanted_IsOneTheyWrite(string? language, bool taken) =>
        Assert.AreEqual(taken, Turns.Next(Input([Person("anna") with { Languages = ["nl-NL"] }], []) with { Language = language }).Colleague is not null);

    [TestMethod]
    public void Next_NamesNoLanguages_WritesAny() =>
        Assert.IsNotNull(Turns.Next(Input([Person("anna")], []) with { Language = "en" }).Colleague);

    [TestMethod]
    public void Next_NotJoined_IsNotLookedAt()
    {
        var turn = Turns.Next(Input([Person("anna"), Person("bram")], []) with { Joined = ["bram", "gone"] });

        Assert.AreEqual("bram", turn.Colleague);
        CollectionAssert.AreEqual(new[] { TurnReasons.Mine, TurnReasons.Unknown }, turn.Personal.Select(n => n.Why.Code).ToArray());
    }

    [TestMethod]
    public void Next_ChannelWithoutColleagues_SaysSo() =>
        Assert.AreEqual(Reason.Of(TurnReasons.NoColleagues), Next([]).Why);

    [TestMethod]
    public void Next_Taken_TellsOthersNothingButThatItIsTheirTurn()
    {
        var turn = Next([Person("anna"), Person("bram")], [Taken("anna", -3)]);

        Assert.AreEqual(Reason.Of(TurnReasons.Next), turn.Why);
        Assert.AreEqual(Reason.Of(TurnReasons.Later, 1), turn.Personal[0].Why);
        Assert.AreEqual(Reason.Of(TurnReasons.Mine, 0), turn.Personal[1].Why);
    }

    internal static Colleague Person(string id) => new() { Id = id, Name = id };

    private static TurnTaken Taken(string id, int days) => new(id, Date.PlusDays(days));

    private static Turn Next(Colleague[] people, TurnTaken[]? taken = null) => Turns.Next(Input(people, taken ?? []));

    private static TurnInput Input(Colleague[] people, TurnTaken[] taken) =>
        new() { Date = Date, Joined = [.. people.Select(p => p.Id)], Colleagues = people, Taken = taken };
}
