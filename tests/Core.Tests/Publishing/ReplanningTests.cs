using System.Globalization;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.Presence;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>Posts that are put at another place of the calendar. The clock stands at Monday 2 November 2026, 07:00 in Amsterdam; slots are on Tuesdays and Thursdays at 08:30.</summary>
[TestClass]
public sealed class ReplanningTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");
    private static readonly LocalDate Thursday = new(2026, 11, 5), Tuesday = new(2026, 11, 10);

    private readonly Presence presence = Start();

    [TestCleanup]
    public async Task CloseAsync() => await presence.DisposeAsync();

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Move_IntoAnOpenSlot_HasItsTimeAndTheSlot(bool named)
    {
        var post = await WriteAsync();

        var moved = await MoveAsync(post, named ? new NewPlace.InSlot("c.2026-11-10.1") : new NewPlace.OnDay(Tuesday, DateTimeZone.Utc));

        Assert.AreEqual(("c.2026-11-10.1", Tuesday.At(new(8, 30))), (moved.Slot, moved.Due?.Local));
        Assert.IsNull(moved.PlanWhy, "a person chose it");
    }

    [TestMethod]
    [DataRow(true, "Rust", "Op 2026-11-10 wordt er in 'c' niets geplaatst (Rust). Kies een andere dag.")]
    [DataRow(false, "Rust", "Op 2026-11-10 wordt er in 'c' niets geplaatst (Rust). Kies een andere dag.")]
    [DataRow(true, null, "Op 2026-11-10 wordt er in 'c' niets geplaatst. Kies een andere dag.")]
    public async Task Move_OntoADayOfRest_IsRefused(bool named, string? reason, string says)
    {
        var post = await WriteAsync(c => c with { Blackouts = [new(Tuesday, Tuesday, reason)] });

        await RefusedAsync(post, named ? new NewPlace.InSlot("c.2026-11-10.1") : new NewPlace.OnDay(Tuesday, DateTimeZone.Utc), "slot.rests", says);
    }

    [TestMethod]
    [DataRow("c.2026-11-11.1", "slot.not-found")]
    [DataRow("d.2026-11-10.1", "slot.other-channel")]
    [DataRow("c.2026-10-29.1", "post.due-past")]
    public async Task Move_IntoASlotThatIsNone_IsRefused(string slot, string code) => await RefusedAsync(await WriteAsync(), new NewPlace.InSlot(slot), code);

    [TestMethod]
    public async Task Move_IntoASlotThatIsOver_IsRefused_ThoughItBeganWithinTheGrace()
    {
        var post = await WriteAsync(c => c with { Cadence = PresenceParts.Cadence(minutes: 30) });
        At(45);

        await RefusedAsync(post, new NewPlace.InSlot("c.2026-11-03.1"), "post.due-past");

        void At(int minutes) => presence.At(Local(2026, 11, 3, 8, 30) + Duration.FromMinutes(minutes));
    }

    [TestMethod]
    public async Task Move_IntoAnothersSlot_IsRefused()
    {
        var post = await WriteAsync(c => c with { Rules = c.Rules with { MinimumSpacing = Duration.Zero } });
        await presence.WriteAsync("c", "Een heel ander verhaal", at: Local(2026, 11, 10, 8, 30));

        await RefusedAsync(post, new NewPlace.InSlot("c.2026-11-10.1"), "slot.taken");
    }

    [TestMethod]
    [DataRow(26 * 60, "zit minstens 26 uur tussen")]
    [DataRow(90, "zit minstens 90 minuten tussen")]
    [DataRow(1, "zit minstens één minuut tussen")]
    public async Task Move_TooNearAnother_SaysTheRule(int minutes, string says)
    {
        var post = await WriteAsync(c => c with { Rules = c.Rules with { MinimumSpacing = Duration.FromMinutes(minutes) } });
        await presence.WriteAsync("c", "Een heel ander verhaal", at: Local(2026, 11, 11, 12));

        await RefusedAsync(post, new NewPlace.AtTime(new(2026, 11, 11, 12, 0)), "post.too-close", says);
    }

    [TestMethod]
    public async Task Move_Back_StandsWhereItStood_WhateverTheDayIsByNow()
    {
        var post = await WriteAsync();
        var moved = await presence.Get<Replanning>().MoveAsync(post.Ref(), null, new NewPlace.InSlot("c.2026-11-10.1"), false, Desk);
        await presence.PutChannelAsync("c", with: c => c with { Blackouts = [new(Thursday, Thursday, null)] });
        await presence.WriteAsync("c", "Een heel ander verhaal", at: Local(2026, 11, 5, 12));

        var back = await MoveAsync(post, new NewPlace.Back(moved.Before.Due!.Local, moved.Before.Slot));

        Assert.AreEqual((post.Slot, post.Due), (back.Slot, back.Due));
        Assert.AreEqual("c.2026-11-05.1", back.Slot);
    }

    private async Task<Post> WriteAsync(Func<Channel, Channel>? with = null)
    {
        await presence.PutChannelAsync("c", with: with);
        return await presence.WriteAsync("c", at: Local(2026, 11, 5, 8, 30));
    }

    private async Task<Post> MoveAsync(Post post, NewPlace to) => (await presence.Get<Replanning>().MoveAsync(post.Ref(), null, to, false, Desk)).After.Value;

    private async Task RefusedAsync(Post post, NewPlace to, string code, string says = "")
    {
        var refusal = await Assert.ThrowsExactlyAsync<PresenceException>(() => MoveAsync(post, to));

        Assert.AreEqual(code, refusal.Code);
        Assert.Contains(says, refusal.Faults[0].Sentence.In(Dutch));
        Assert.AreEqual(post.Due, (await presence.ReadAsync(post)).Due);
    }
}
