using NodaTime;
using Recruiting.Core.Jobs;
using Recruiting.Core.Publishing;
using Recruiting.Core.Reminding;
using Recruiting.Core.WorkingGroup;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Reminding;

/// <summary>What is told once stays told: through mail servers that are away, refuse or hang, programs that die on the way, and two that do the same work.</summary>
[TestClass]
public sealed class ReminderRoundTests : RemindingTest
{
    private static readonly Delivered Away = new(DeliveryOutcome.Later, "mail.unreachable", "connection refused", IsOfTheWay: true);

    [TestMethod]
    public async Task MailServer_AwayForADay_NothingIsToldTwiceAfterwards_AndNothingThatIsSettled()
    {
        var (presence, mail) = await StartAsync(c => c with { ReminderWishes = AtAnyTime });
        mail.Answer = (_, _) => presence.Now < Due + Duration.FromHours(24) ? Away : null;
        var post = await PostAsync(presence);
        var later = await PostAsync(presence, "Wat wij leren van een storing", at: Presence.Local(2026, 11, 6, 12));
        presence.At(Due - Duration.FromMinutes(20));

        await UntilAsync(presence, Due + Duration.FromMinutes(50));
        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new(), As("anouk"));
        await UntilAsync(presence, Presence.Local(2026, 11, 6, 12, 5));

        Assert.AreEqual("anouk Fri 11:45 Soon to be placed in .NET Nederland | anouk Fri 12:00 Place now in .NET Nederland", Told(mail), "of the first nobody hears any more");
        Assert.AreEqual(Due, (await presence.ReadAsync(post)).Waiting?.Since ?? Due, "and it was in its author's hand on time");
        Assert.AreEqual(Core.Posts.PostState.AwaitingHand, (await presence.ReadAsync(later)).State);
    }

    [TestMethod]
    public async Task MailServer_AwayForAWhile_IsAskedLessAndLessOften_AndAtMostAQuarterApart()
    {
        var (presence, mail) = await StartAsync();
        mail.Answer = (_, _) => Away;
        await PostAsync(presence);
        presence.At(Due);
        var asked = new List<int>();

        await UntilAsync(presence, Due + Duration.FromMinutes(25), minute =>
        {
            if (mail.Asked > asked.Count) asked.Add((int)(minute - Due).TotalMinutes);
            return Task.CompletedTask;
        });

        Assert.AreSequenceEqual([0, 1, 3, 7, 15], asked);
    }

    [TestMethod]
    public async Task MailServer_BackAgain_TellsWhatIsSoByThen_AndHealthIsWell()
    {
        var (presence, mail) = await StartAsync();
        mail.Answer = (_, _) => presence.Now < Due + Duration.FromMinutes(31) ? Away : null;
        await PostAsync(presence);
        presence.At(Due);
        await UntilAsync(presence, Due + Duration.FromMinutes(20));
        foreach (var schedule in JobSchedules.All) await presence.RunAsync(schedule.Job);
        var ill = await presence.Get<Health>().ReadAsync(Presence.Workspace, English);

        await UntilAsync(presence, Due + Duration.FromMinutes(45));

        Assert.Contains("mail.unreachable", ill.Findings.Select(f => f.Code));
        Assert.AreEqual(HealthStatus.Attention, ill.Status, "nothing is kept from going out by it");
        Assert.AreEqual("anouk Thu 09:15 Still to be placed in .NET Nederland", Told(mail), "one message, of how it stands");
        Assert.DoesNotContain("mail.unreachable", (await presence.Get<Health>().ReadAsync(Presence.Workspace, English)).Findings.Select(f => f.Code));
    }

    [TestMethod]
    public async Task Address_ThatIsRefused_IsLeftAlone_AndHoldsUpNobodyElse()
    {
        var (presence, mail) = await StartAsync();
        mail.Answer = (address, _) => address.StartsWith("anouk", StringComparison.Ordinal) ? new(DeliveryOutcome.Refused, "mail.address-refused") : null;
        await PostAsync(presence);
        presence.At(Due);

        await UntilAsync(presence, Presence.Local(2026, 11, 5, 10));

        Assert.AreEqual("bram Thu 09:30 Can you place this in .NET Nederland? | yusuf Thu 10:00 Nobody has placed this in .NET Nederland yet", Told(mail));
        Assert.AreEqual(4, mail.Asked, "anouk's once, and once more an hour later");
        Assert.Contains(f => f.Code == "mail.address-refused" && f.Message.Contains("anouk", StringComparison.Ordinal), (await presence.Get<Health>().ReadAsync(Presence.Workspace, English)).Findings);
    }

    [TestMethod]
    public async Task Message_WhoseFateNobodyKnows_IsNotSentAgain()
    {
        var (presence, mail) = await StartAsync();
        mail.Answer = (_, _) => new(DeliveryOutcome.Unknown, "mail.unknown");
        await PostAsync(presence);
        presence.At(Due);

        await UntilAsync(presence, Due + Duration.FromMinutes(29));

        Assert.AreEqual(1, mail.Asked);
    }

    [TestMethod]
    public async Task Program_ThatDiesWhileAMessageIsOnItsWay_DoesNotSendItAgain()
    {
        var rows = new MemoryRows();
        var (presence, mail) = await StartAsync(rows: rows);
        await PostAsync(presence);
        presence.At(Due);
        await presence.TickAsync();
        mail.OnTheWay = () => throw new ProcessDiedException();
        await Assert.ThrowsAsync<Exception>(() => presence.Get<ReminderRound>().RunAsync(Presence.Workspace));

        mail.OnTheWay = () => Task.CompletedTask;
        await UntilAsync(presence, Due + Duration.FromMinutes(29));

        Assert.AreEqual(1, mail.Asked, "it may have arrived");
        await UntilAsync(presence, Due + Duration.FromMinutes(30));
        Assert.AreEqual("anouk Thu 09:00 Still to be placed in .NET Nederland", Told(mail), "and what comes next is told");
    }

    [TestMethod]
    public async Task EightAtOnce_TellItOnce()
    {
        var rows = new MemoryRows();
        var (presence, mail) = await StartAsync(rows: rows);
        await PostAsync(presence);
        presence.At(Due);
        await presence.TickAsync();
        var others = Enumerable.Range(0, 8).Select(_ => Presence.Start(new MemoryRowStore(rows), presence.Clock, with: services => ScriptedWay.Only(services, mail))).ToList();

        await Task.WhenAll(others.Select(o => Task.Run(() => o.Get<ReminderRound>().RunAsync(Presence.Workspace))));

        Assert.AreEqual(1, mail.Asked);
        foreach (var other in others) await other.DisposeAsync();
    }

    [TestMethod]
    public async Task Post_IsOutOnTime_WhateverTheMailServerDoes()
    {
        var (presence, mail) = await StartAsync();
        var hangs = new TaskCompletionSource();
        mail.OnTheWay = () => hangs.Task;
        await PostAsync(presence);
        presence.At(Due);
        await presence.TickAsync();
        var reminding = presence.RunAsync(JobSchedules.Remind);
        await presence.PutChannelAsync("cloud-nl");
        var second = await presence.WriteAsync("cloud-nl", "Een ander bericht", presence.Now + Duration.FromMinutes(1));

        presence.After(Duration.FromMinutes(1));
        await presence.TickAsync();

        Assert.IsFalse(reminding.IsCompleted, "it hangs still");
        Assert.AreEqual(Core.Posts.PostState.AwaitingHand, (await presence.ReadAsync(second)).State);
        hangs.SetResult();
        await reminding;
    }

    [TestMethod]
    public async Task WithoutAnyWay_NothingIsReadAndNothingRemembered()
    {
        var (with, mail) = await StartAsync();
        await PostAsync(with);
        await using var presence = Presence.Start(with.Store, with.Clock, with: services => ScriptedWay.Only(services));
        presence.At(Due);

        await UntilAsync(presence, Due + Duration.FromMinutes(5));

        Assert.AreEqual(0, mail.Asked);
        Assert.IsEmpty(await presence.Get<ToldStore>().AllAsync(Presence.Workspace));
    }

    [TestMethod]
    public async Task TeamsChannel_GetsOneMessageForAll_WithTheirNames_AndNobodysKey()
    {
        var (presence, mail) = await StartAsync();
        var teams = new ScriptedWay(ReminderWays.Teams, presence.Clock);
        var both = Presence.Start(presence.Store, presence.Clock, with: services => ScriptedWay.Only(services, mail, teams));
        await both.Get<WebhookStore>().PutAsync(Presence.Workspace, ReminderWays.Teams, "https://example.com/hook?sig=secret", Desk);
        both.Get<BoardAddress>().Listening = "https://board.example.com";
        await PostAsync(both);
        both.At(Due);

        await UntilAsync(both, Due);

        var (address, message) = (teams.Sent.Single().Address, teams.Sent.Single().Message);
        Assert.AreEqual("https://example.com/hook?sig=secret", address);
        Assert.AreEqual("Anouk: Place now in .NET Nederland", message.Subject);
        Assert.StartsWith("https://board.example.com/posts/", message.Items[0].Link!.Address.AbsoluteUri);
        Assert.HasCount(1, mail.Sent, "and the mail goes its own way");
    }
}
