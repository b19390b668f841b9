using NodaTime;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Reminding;
using Recruiting.Core.WorkingGroup;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Reminding;

/// <summary>Nothing is silent: where one person cannot be told, another is, and where there is nobody, whoever reads the board.</summary>
[TestClass]
public sealed class WhoHearsTests : RemindingTest
{
    private static readonly Instant Noon = Presence.Local(2026, 11, 4, 12);

    [TestMethod]
    public async Task Doubt_OfWhomNoWayLeadsTo_IsToldToTheOwner()
    {
        var (presence, mail) = await StartAsync(c => c.Id == "anouk" ? c with { ReminderWishes = new() { Ways = [ReminderWays.Page] } } : c);
        await DoubtAsync(presence);

        await RemindAsync(presence);

        Assert.AreEqual("yusuf Wed 12:00 Is this on .NET Nederland, or not?", Told(mail));
    }

    [TestMethod]
    public async Task Post_OfWhomNoWayLeadsTo_IsTheirsFirst_AndTheNextInTurnsAsEver()
    {
        var (presence, mail) = await StartAsync(c => c.Id == "anouk" ? c with { ReminderWishes = new() { Ways = [ReminderWays.Page] } } : c);
        await PostAsync(presence);
        presence.At(Due - Duration.FromMinutes(15));

        await UntilAsync(presence, Due + Duration.FromMinutes(60));

        Assert.AreEqual("bram Thu 09:30 Can you place this in .NET Nederland?", Told(mail), "they have the calendar and the page until then");
    }

    [TestMethod]
    public async Task OpenPage_OfADeskWithoutColleagues_TellsItsOneUser()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync(Group);
        await presence.WriteAsync(Group, "Een bericht", Presence.Local(2026, 11, 3, 8, 30));
        presence.At(Presence.Local(2026, 11, 3, 8, 30));
        await presence.TickAsync();

        var told = (await presence.Get<PageReminders>().ReadAsync(Presence.Workspace, Desk)).Single();

        Assert.AreEqual(($"Place now in {Group}", "today 08:30, until 10:00"), (told.Title, told.Body.Split('\n')[0]));
    }

    [TestMethod]
    public async Task OpenPage_OfAColleague_TellsTheirOwnAlone()
    {
        var (presence, _) = await StartAsync();
        await PostAsync(presence);
        presence.At(Due);
        await presence.TickAsync();

        Assert.HasCount(1, await presence.Get<PageReminders>().ReadAsync(Presence.Workspace, As("anouk")));
        Assert.IsEmpty(await presence.Get<PageReminders>().ReadAsync(Presence.Workspace, As("bram")));
        Assert.IsEmpty(await presence.Get<PageReminders>().ReadAsync(Presence.Workspace, Actor.Nobody));
    }

    [TestMethod]
    public async Task PendingPost_ThatNobodyAnswersFor_IsAskedAboutOnDaysOneSevenAndThirteen()
    {
        var (presence, mail) = await StartAsync(c => c with { ReminderWishes = AtAnyTime });
        var post = await PostAsync(presence);
        presence.At(Due);
        await presence.TickAsync();
        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new() { Sight = Sight.Pending }, As("anouk"));

        for (var day = 1; day <= 13; day++)
        {
            presence.At(Due + Duration.FromDays(day) + Duration.FromMinutes(1));
            await presence.RunAsync(JobSchedules.ChaseHand);
            await presence.RunAsync(JobSchedules.Remind);
        }

        var asked = mail.Sent.Where(s => s.Address.StartsWith("anouk", StringComparison.Ordinal) && s.Message.Subject.StartsWith("Is it there", StringComparison.Ordinal));
        Assert.AreSequenceEqual([6, 12, 18], asked.Select(s => s.At.InUtc().Day));
    }

    [TestMethod]
    public async Task Address_ThatWasMended_IsToldAtOnce()
    {
        var (presence, mail) = await StartAsync();
        mail.Answer = (address, _) => address == "anouk@example.com" ? new(DeliveryOutcome.Refused, "mail.refused") : null;
        await PostAsync(presence);
        presence.At(Due);
        await UntilAsync(presence, Due + Duration.FromMinutes(5));

        await presence.PutColleagueAsync("anouk", c => c with { Email = "anouk@example.org" });
        await UntilAsync(presence, Due + Duration.FromMinutes(6));

        Assert.AreEqual("anouk Thu 08:35 Place now in .NET Nederland", Told(mail));
        Assert.DoesNotContain("mail.refused", (await presence.Get<Health>().ReadAsync(Presence.Workspace, English)).Findings.Select(f => f.Code));
    }

    [TestMethod]
    public async Task Trouble_OfWhoHasLeft_IsNobodysAnyMore()
    {
        var (presence, mail) = await StartAsync();
        mail.Answer = (_, _) => new(DeliveryOutcome.Refused, "mail.address-refused");
        await PostAsync(presence);
        presence.At(Due);
        await UntilAsync(presence, Due);
        Assert.Contains("mail.address-refused", (await presence.Get<Health>().ReadAsync(Presence.Workspace, English)).Findings.Select(f => f.Code));

        await presence.Get<ColleagueBook>().RemoveAsync(Presence.Workspace, "anouk", null, Desk);

        Assert.DoesNotContain("mail.address-refused", (await presence.Get<Health>().ReadAsync(Presence.Workspace, English)).Findings.Select(f => f.Code));
    }

    [TestMethod]
    public async Task MessageOnItsWay_WhenTheProgramEnded_IsInHealth()
    {
        var (presence, mail) = await StartAsync();
        await PostAsync(presence);
        presence.At(Due);
        await presence.TickAsync();
        mail.OnTheWay = () => throw new ProcessDiedException();
        await Assert.ThrowsAsync<Exception>(() => presence.Get<ReminderRound>().RunAsync(Presence.Workspace));

        presence.After(Duration.FromMinutes(6));

        Assert.Contains("reminders.abandoned", (await presence.Get<Health>().ReadAsync(Presence.Workspace, English)).Findings.Select(f => f.Code));
    }

    private static async Task DoubtAsync(Presence presence)
    {
        var post = await PostAsync(presence);
        var stored = await presence.Get<PostStore>().GetAsync(post.Ref());
        await presence.StoreAsync(stored.Value with { Id = $"{Group}.doubt", State = PostState.InDoubt, Slot = null, Due = null, WindowEnd = null, DueHint = null, Waiting = new(presence.Now, Reason.Of("doubt.crash")) });
    }

    private static async Task RemindAsync(Presence presence)
    {
        presence.At(Noon);
        await presence.RunAsync(JobSchedules.Remind);
    }
}
