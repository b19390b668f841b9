using NodaTime;
using Recruiting.Core.Jobs;
using Recruiting.Core.Publishing;
using Recruiting.Core.Reminding;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Reminding;

/// <summary>Who is told of a post for the hand, and when: each test plays the minutes of a morning.</summary>
[TestClass]
public sealed class PlacingRemindersTests : RemindingTest
{
    private static readonly Instant Eight = Presence.Local(2026, 11, 5, 8), Noon = Presence.Local(2026, 11, 5, 12);

    [TestMethod]
    public async Task Post_ThatNobodyPlaces_IsToldToItsAuthorThenTheNextInTurnThenTheOwner()
    {
        var (presence, mail) = await StartAsync();
        await PostAsync(presence);
        presence.At(Eight);

        await UntilAsync(presence, Noon);

        Assert.AreEqual(
            "anouk Thu 08:15 Soon to be placed in .NET Nederland | anouk Thu 08:30 Place now in .NET Nederland | anouk Thu 09:00 Still to be placed in .NET Nederland"
            + " | bram Thu 09:30 Can you place this in .NET Nederland? | yusuf Thu 10:00 Nobody has placed this in .NET Nederland yet",
            Told(mail));
    }

    [TestMethod]
    public async Task Post_Placed_IsToldNoMore()
    {
        var (presence, mail) = await StartAsync();
        var post = await PostAsync(presence);
        presence.At(Eight);
        await UntilAsync(presence, Due);

        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new(), As("anouk"));
        await UntilAsync(presence, Noon);

        Assert.AreEqual(2, mail.Asked, Told(mail));
    }

    [TestMethod]
    public async Task Post_ThatSomebodyHasOpen_IsAskedOfNobodyElse_ButWhetherItWasPlaced()
    {
        var (presence, mail) = await StartAsync();
        var post = await PostAsync(presence);
        presence.At(Eight);
        await UntilAsync(presence, Due + Duration.FromMinutes(5));

        await presence.Get<Placing>().OpenAsync(post.Ref(), null, false, As("anouk"));
        await UntilAsync(presence, Noon);

        Assert.EndsWith("anouk Thu 09:05 Was this placed in .NET Nederland?", Told(mail));
        Assert.AreEqual(3, mail.Asked, Told(mail));
    }

    [TestMethod]
    public async Task Post_OfWhoIsAway_IsTheNextInTurnsFromTheBeginning()
    {
        var (presence, mail) = await StartAsync(c => c.Id == "anouk" ? c with { Away = [new(new(2026, 11, 4), new(2026, 11, 8))] } : c);
        await PostAsync(presence);
        presence.At(Eight);

        await UntilAsync(presence, Due);

        Assert.AreEqual("bram Thu 08:15 Soon to be placed in .NET Nederland | bram Thu 08:30 Place now in .NET Nederland", Told(mail));
    }

    [TestMethod]
    public async Task Post_DueInQuietHours_IsToldTheEveningBefore_AndAtTheirEnd()
    {
        var (presence, mail) = await StartAsync(c => c with { ReminderWishes = new() { QuietFrom = new(20, 0), QuietTo = new(8, 40) } });
        await PostAsync(presence);
        presence.At(Presence.Local(2026, 11, 4, 19, 30));

        await UntilAsync(presence, Due + Duration.FromMinutes(20));

        Assert.AreEqual("anouk Wed 19:45 Soon to be placed in .NET Nederland | anouk Thu 08:40 Place now in .NET Nederland", Told(mail));
    }

    [TestMethod]
    public async Task WhoComesOutOfQuietHours_HearsWhereItStands_NotHowItCameToThat()
    {
        var (presence, mail) = await StartAsync(c => c with { ReminderWishes = new() { QuietFrom = new(20, 0), QuietTo = new(9, 10) } });
        await PostAsync(presence);
        presence.At(Eight);

        await UntilAsync(presence, Presence.Local(2026, 11, 5, 9, 10));

        Assert.AreEqual("anouk Thu 09:10 Still to be placed in .NET Nederland", Told(mail));
    }

    [TestMethod]
    public async Task Post_OfAPausedChannel_IsAskedOfNobody()
    {
        var (presence, mail) = await StartAsync();
        await PostAsync(presence);
        await presence.Get<ChannelBook>().PauseAsync(Presence.Workspace, Group, "rust", true, Desk);
        presence.At(Eight);

        await UntilAsync(presence, Noon);

        Assert.AreEqual("", Told(mail));
    }

    [TestMethod]
    public async Task Post_ThatIsMissed_IsToldToAuthorAndOwner_WithWhenItComesAgain()
    {
        var (presence, mail) = await StartAsync(c => c with { ReminderWishes = AtAnyTime });
        await PostAsync(presence);
        presence.At(Presence.Local(2026, 11, 5, 23, 50));
        await presence.TickAsync();
        presence.At(Presence.Local(2026, 11, 6, 0, 1));
        await presence.RunAsync(JobSchedules.ChaseHand);
        await presence.RunAsync(JobSchedules.FillPlan);

        await presence.RunAsync(JobSchedules.Remind);

        Assert.AreEqual("anouk Fri 00:01 Missed in .NET Nederland | yusuf Fri 00:01 Missed in .NET Nederland", Told(mail));
        Assert.Contains("It is back in the queue, and planned again for Tuesday 10 November 08:30.", mail.Sent[0].Message.Items[0].Lines);
    }

    [TestMethod]
    public async Task Post_WithoutAuthor_IsTheNextInTurns()
    {
        var (presence, mail) = await StartAsync();
        await PostAsync(presence, author: null);
        presence.At(Eight);

        await UntilAsync(presence, Due);

        Assert.AreEqual("anouk Thu 08:15 Soon to be placed in .NET Nederland | anouk Thu 08:30 Place now in .NET Nederland", Told(mail));
    }

    [TestMethod]
    public async Task Message_ForPlacing_HasTextTimeAndALinkToItsCardAlone()
    {
        var (presence, mail) = await StartAsync();
        presence.Get<BoardAddress>().Listening = "https://board.example.com";
        var post = await PostAsync(presence);
        presence.At(Due);

        await UntilAsync(presence, Due);

        var (message, item) = (mail.Sent.Single().Message, mail.Sent.Single().Message.Items.Single());
        Assert.AreEqual((post.Id, "today 08:30, until 10:00"), (message.Post, item.When));
        Assert.AreEqual("Wij zoeken een ontwikkelaar (m/v/x)", item.Paste!.Text);
        Assert.AreEqual((post.Id, "anouk"), presence.Get<CardLinks>().Read(item.Link!.Address.AbsolutePath["/card/".Length..]) is var link ? (link.Post, link.Colleague) : default);
    }

    [TestMethod]
    public async Task Message_ToADutchReaderElsewhere_IsInTheirLanguageAndZone()
    {
        var (presence, mail) = await StartAsync(c => c with { ReadsIn = "nl", TimeZone = "Europe/London" });
        await PostAsync(presence);
        presence.At(Due);

        await UntilAsync(presence, Due);

        var message = mail.Sent.Single().Message;
        Assert.AreEqual(("Nu te plaatsen in .NET Nederland", "vandaag 07:30, tot 09:00"), (message.Subject, message.Items[0].When));
    }
}
