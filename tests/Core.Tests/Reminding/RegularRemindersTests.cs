using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.Publishing;
using Recruiting.Core.Reminding;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Reminding;

/// <summary>The week ahead on Monday morning, and what went out in the evening: once each, and nothing where there is nothing to say.</summary>
[TestClass]
public sealed class RegularRemindersTests : RemindingTest
{
    private static readonly Instant Monday = Presence.Local(2026, 11, 9, 8);

    [TestMethod]
    public async Task Week_IsToldOnMondayMorning_WithOnesPosts_AndTheOpenSlotsOfOnesChannel()
    {
        var (presence, mail) = await StartAsync();
        await PostAsync(presence, at: Presence.Local(2026, 11, 10, 8, 30));
        presence.At(Monday - Duration.FromMinutes(5));

        await UntilAsync(presence, Monday + Duration.FromHours(2));

        Assert.AreEqual("anouk Mon 08:00 Your week ahead | yusuf Mon 08:00 Your week ahead", Told(mail), "Bram has nothing, and hears nothing");
        Assert.AreSequenceEqual(["tomorrow 08:30: place in .NET Nederland: Wij zoeken een ontwikkelaar (m/v/x)"], mail.Sent[0].Message.Items[0].Lines);
        Assert.AreSequenceEqual(["Thursday 12 November 08:30: no post yet for .NET Nederland"], mail.Sent[1].Message.Items[0].Lines);
    }

    [TestMethod]
    public async Task Week_OfWhoIsOffOnMonday_IsToldOnTuesday()
    {
        var (presence, mail) = await StartAsync(c => c with { ReminderWishes = new() { DaysOff = [IsoDayOfWeek.Monday] } });
        await PostAsync(presence, at: Presence.Local(2026, 11, 12, 8, 30));
        presence.At(Monday);
        await presence.RunAsync(JobSchedules.Remind);

        await UntilAsync(presence, Presence.Local(2026, 11, 10, 7, 5));

        Assert.StartsWith("anouk Tue 07:00 Your week ahead", Told(mail));
    }

    [TestMethod]
    public async Task Week_ToldALateMailServer_IsToldWhenItIsBack()
    {
        var (presence, mail) = await StartAsync();
        await PostAsync(presence, at: Presence.Local(2026, 11, 12, 8, 30));
        mail.Answer = (_, _) => presence.Now < Presence.Local(2026, 11, 10, 8) ? new(DeliveryOutcome.Later, "mail.unreachable", IsOfTheWay: true) : null;
        presence.At(Monday);

        await UntilAsync(presence, Presence.Local(2026, 11, 10, 8, 20));

        Assert.HasCount(1, mail.Sent.Where(s => s.Address.StartsWith("anouk", StringComparison.Ordinal)), Told(mail));
    }

    [TestMethod]
    public async Task WhatWentOutByItself_IsToldTogether_OnceADay_ToItsAuthor()
    {
        var (presence, mail) = await StartAsync();
        await presence.PutChannelAsync("our-page", ChannelKind.Page, c => c with { Name = "Onze pagina", Cadence = PresenceParts.Cadence("TH", 9) });
        await presence.ConnectAsync("our-page");
        var post = await presence.WriteAsync("our-page", "Op de pagina", Presence.Local(2026, 11, 5, 9), author: "bram");
        presence.At(Presence.Local(2026, 11, 5, 8, 55));

        await UntilAsync(presence, Presence.Local(2026, 11, 5, 18));

        Assert.AreEqual(Core.Posts.PostState.Published, (await presence.ReadAsync(post)).State);
        Assert.AreEqual("bram Thu 17:00 Placed today", Told(mail));
        Assert.AreSequenceEqual(["today 09:00: Onze pagina: Op de pagina"], mail.Sent[0].Message.Items[0].Lines);
    }

    [TestMethod]
    public async Task WhatOnePlacedOneself_IsNoNews_ButToTheOwnerItIs()
    {
        var (presence, mail) = await StartAsync();
        var post = await PostAsync(presence);
        presence.At(Due + Duration.FromMinutes(2));
        await presence.TickAsync();
        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new(), As("anouk"));
        presence.At(Presence.Local(2026, 11, 5, 16, 59));

        await UntilAsync(presence, Presence.Local(2026, 11, 5, 17, 30));

        Assert.AreEqual("yusuf Thu 17:00 Placed today", Told(mail));
    }
}
