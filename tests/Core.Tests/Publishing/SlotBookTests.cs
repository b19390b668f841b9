using NodaTime;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.Testing;
using static Recruiting.Testing.Presence;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>The slots of a range, given as days or as moments. The clock stands at Monday 2 November 2026, 07:00 in Amsterdam.</summary>
[TestClass]
public sealed class SlotBookTests
{
    private static readonly LocalDate Tuesday = new(2026, 11, 3);

    [TestMethod]
    public async Task List_OfDays_HasBothEnds_WithPostAndBlackout()
    {
        await using var presence = Start();
        await presence.PutChannelAsync("c", with: c => c with { Blackouts = [new(Tuesday.PlusDays(7), Tuesday.PlusDays(7), "Rust")] });
        var post = await presence.WriteAsync("c", at: Local(2026, 11, 5, 8, 30));

        var slots = await presence.Get<SlotBook>().ListAsync(Workspace, "c", RangeEnd.On(Tuesday), RangeEnd.On(Tuesday.PlusDays(7)));

        Assert.AreSequenceEqual(["c.2026-11-03.1", "c.2026-11-05.1", "c.2026-11-10.1"], slots.Select(s => s.Slot.Id));
        Assert.AreSequenceEqual([null, post.Id, null], slots.Select(s => s.Post));
        Assert.AreEqual("Rust", slots[^1].Blackout?.Reason);
    }

    [TestMethod]
    public async Task List_OfMoments_IsHalfOpen()
    {
        await using var presence = Start();
        await presence.PutChannelAsync("c");

        var slots = await presence.Get<SlotBook>().ListAsync(Workspace, "c", RangeEnd.Moment(Local(2026, 11, 3, 8, 30)), RangeEnd.Moment(Local(2026, 11, 5, 8, 30)));

        Assert.AreSequenceEqual(["c.2026-11-03.1"], slots.Select(s => s.Slot.Id));
    }

    [TestMethod]
    public async Task List_WithoutARange_IsFourWeeksFromToday()
    {
        await using var presence = Start();
        await presence.PutChannelAsync("c");

        Assert.HasCount(8, await presence.Get<SlotBook>().ListAsync(Workspace, "c", null, null));
    }

    [TestMethod]
    [DataRow("2026-11-02", "2026-11-01", "slots.range-invalid")]
    [DataRow("2026-11-02", "2028-11-03", "slots.range-too-long")]
    public async Task List_OfAWrongRange_IsRefused(string from, string to, string code)
    {
        await using var presence = Start();
        await presence.PutChannelAsync("c");

        var refusal = await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.Get<SlotBook>().ListAsync(Workspace, "c", RangeEnd.TryParse(from), RangeEnd.TryParse(to)));

        Assert.AreEqual(code, refusal.Code);
    }
}
