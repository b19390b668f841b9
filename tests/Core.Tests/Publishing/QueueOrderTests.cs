using CsCheck;
using NodaTime;
using Recruiting.Core.Publishing;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>What has to change so that a queue has another order.</summary>
[TestClass]
public sealed class QueueOrderTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 3, 7, 30);

    // Posts of one import stand a tick apart, and those of an old store may stand at one instant.
    private static readonly Gen<List<QueuePlace>> Queues = Gen.OneOf(Gen.Const(0L), Gen.Long[1, 3], Gen.Const(100L), Gen.Long[1, 10_000_000_000])
        .Array[2, 12].Select(gaps => gaps.Select((_, i) => new QueuePlace($"c.{i:00}", Start + Duration.FromNanoseconds(gaps.Take(i + 1).Sum()))).ToList());

    [TestMethod]
    [DataRow("a", null, "b,c,d,a")]
    [DataRow("d", "a", "d,a,b,c")]
    [DataRow("a", "c", "b,a,c,d")]
    [DataRow("c", "b", "a,c,b,d")]
    [DataRow("b", "c", "a,b,c,d")]
    [DataRow("b", "b", "a,b,c,d")]
    [DataRow("d", null, "a,b,c,d")]
    public void Move_BeforeAnotherOrToTheEnd_StandsThere_AndMovesNobodyElse(string post, string? before, string expected)
    {
        var queue = "abcd".Select((id, i) => new QueuePlace(id.ToString(), Start + Duration.FromMinutes(i))).ToList();

        var places = QueueOrder.Move(queue, post, before);

        Assert.AreEqual(expected, string.Join(",", With(queue, places).Select(p => p.Id)));
        Assert.HasCount(expected == "a,b,c,d" ? 0 : 1, places);
    }

    [TestMethod]
    public void Move_WhereThereIsNoRoom_MovesFew()
    {
        var queue = Enumerable.Range(0, 50).Select(i => new QueuePlace($"c.{i:00}", Start + Duration.FromNanoseconds(i * 100L))).ToList();
        for (var times = 0; times < 20; times++)
        {
            var places = QueueOrder.Move(queue, queue[40].Id, queue[10].Id);
            Assert.IsLessThan(12, places.Count);
            queue = With(queue, places);
        }
    }

    [TestMethod]
    public void Move_AnyNumberOfTimes_GivesTheOrderAskedFor_AndLosesNobody() =>
        Gen.Select(Queues, Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99]).Array[1, 60]).Sample((queue, wishes) =>
        {
            var asked = queue.Select(p => p.Id).ToList();
            foreach (var (from, to) in wishes)
            {
                var post = asked[from % asked.Count];
                var before = to % (asked.Count + 1) == asked.Count ? null : asked[to % asked.Count];
                if (before != post)
                {
                    asked.Remove(post);
                    asked.Insert(before is null ? asked.Count : asked.IndexOf(before), post);
                }

                var places = QueueOrder.Move(queue, post, before);
                if (places.Count > 0) Assert.AreEqual(post, places[^1].Id, "the moved one is written last");
                queue = With(queue, places);
                Assert.AreSequenceEqual(asked, queue.Select(p => p.Id));
            }
        });

    [TestMethod]
    public void Move_ToTheEnd_DoesNotRunAheadOfTheClock()
    {
        var queue = new List<QueuePlace> { new("a", Start), new("b", Start), new("c", Start) };
        foreach (var _ in Enumerable.Range(0, 100)) queue = With(queue, QueueOrder.Move(queue, queue[0].Id, null));

        Assert.IsTrue(queue[^1].At < Start + Duration.FromSeconds(1));
    }

    private static List<QueuePlace> With(List<QueuePlace> queue, IReadOnlyList<QueuePlace> places) =>
        [.. queue.Select(p => places.SingleOrDefault(n => n.Id == p.Id) ?? p).OrderBy(p => p.At).ThenBy(p => p.Id, StringComparer.Ordinal)];
}
