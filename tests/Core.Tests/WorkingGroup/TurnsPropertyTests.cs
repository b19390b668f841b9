using CsCheck;
using NodaTime;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Tests.WorkingGroup;

[TestClass]
public sealed class TurnsPropertyTests
{
    private static readonly LocalDate Start = new(2026, 1, 5);

    [TestMethod]
    public void Next_ManyTurnsWithinEightWeeks_DifferByOneForTheirShareAtMost() =>
        Gen.Select(Gen.Int[1, 4].Array[1, 6], Gen.Int[1, 57]).Sample((shares, turns) =>
        {
            var taken = Play(shares, turns, days: 1);

            var loads = shares.Select((share, i) => taken.Count(t => t.Colleague == Id(i)) / (double)share).ToArray();
            Assert.IsTrue(loads.Max() - loads.Min() <= 1d / shares.Min() + 1e-9);
        });

    [TestMethod]
    public void Next_ManyTurnsOverYears_DifferByOneAtMostWithEqualShares() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 120], Gen.Int[1, 9]).Sample((people, turns, days) =>
        {
            var taken = Play([.. Enumerable.Repeat(1, people)], turns, days);

            var counts = Enumerable.Range(0, people).Select(i => taken.Count(t => t.Colleague == Id(i))).ToArray();
            Assert.IsTrue(counts.Max() - counts.Min() <= 1);
        });

    [TestMethod]
    public void Next_AnyOrderOfInput_IsTheSame() =>
        Gen.Select(Gen.Int[0, 4].Array[1, 6], Gen.Select(Gen.Int[0, 5], Gen.Int[-70, 5]).Array[0, 30], Gen.Int).Sample((shares, taken, seed) =>
        {
            var input = Input(shares, Start, [.. taken.Select(t => new TurnTaken(Id(t.Item1), Start.PlusDays(t.Item2)))]);
            var random = new Random(seed);
            var shuffled = input with
            {
                Joined = Shuffled(input.Joined, random),
                Colleagues = Shuffled(input.Colleagues, random),
                Taken = Shuffled(input.Taken, random),
            };

            Assert.AreEqual(Turns.Next(input).Colleague, Turns.Next(shuffled).Colleague);
        });

    private static List<TurnTaken> Play(int[] shares, int turns, int days)
    {
        var taken = new List<TurnTaken>();
        for (var i = 0; i < turns; i++)
        {
            var date = Start.PlusDays(i * days);
            taken.Add(new(Turns.Next(Input(shares, date, taken)).Colleague!, date));
        }

        return taken;
    }

    private static TurnInput Input(int[] shares, LocalDate date, IReadOnlyList<TurnTaken> taken) => new()
    {
        Date = date,
        Joined = [.. shares.Select((_, i) => Id(i))],
        Colleagues = [.. shares.Select((share, i) => TurnsTests.Person(Id(i)) with { Share = share })],
        Taken = taken,
    };

    private static List<T> Shuffled<T>(IReadOnlyList<T> items, Random random)
    {
        var array = items.ToArray();
        random.Shuffle(array);
        return [.. array];
    }

    private static string Id(int i) => ((char)('a' + i)).ToString();
}
