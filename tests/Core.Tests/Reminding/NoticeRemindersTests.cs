using NodaTime;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Reminding;

/// <summary>Who is told of what happened, and that it is told no more once it is settled.</summary>
[TestClass]
public sealed class NoticeRemindersTests : RemindingTest
{
    private static readonly Instant Morning = Presence.Local(2026, 11, 4, 12);

    [TestMethod]
    public async Task Approval_Asked_IsToldToWhoeverMayGiveIt_ButNotToWhoAsks()
    {
        var (presence, mail) = await StartAsync(c => c.Id == "bram" ? c : c with { Roles = ["approver"] });
        await SubmitAsync(presence, "anouk");

        await RemindAsync(presence);

        Assert.AreEqual("yusuf Wed 12:00 Your yes is asked for .NET Nederland", Told(mail));
        Assert.Contains("Anouk asks for your yes to a post for .NET Nederland.", mail.Sent[0].Message.Items[0].Lines);
    }

    [TestMethod]
    public async Task Approval_Given_IsAskedForNoMore()
    {
        var (presence, mail) = await StartAsync(c => c with { Roles = ["approver"] });
        var post = await SubmitAsync(presence, "anouk");
        await presence.Get<Writing>().ApproveAsync(post.Ref(), null, As("bram"), English);

        await RemindAsync(presence);

        Assert.AreEqual("", Told(mail));
    }

    [TestMethod]
    public async Task Approvals_AskedForTogether_AreOneMessage_AndThoseSoonAfterOneMore()
    {
        var (presence, mail) = await StartAsync(c => c.Id == "yusuf" ? c with { Roles = ["approver"] } : c);
        for (var i = 0; i < 3; i++) await SubmitAsync(presence, "anouk", $"Bericht {i} over iets anders");
        await RemindAsync(presence);
        for (var i = 3; i < 6; i++)
        {
            presence.After(Duration.FromMinutes(1));
            await SubmitAsync(presence, "bram", $"Tekst {i} over nog iets");
            await RemindAsync(presence);
        }

        await UntilAsync(presence, presence.Now + Duration.FromMinutes(20));

        Assert.AreEqual("yusuf Wed 12:00 Your yes is asked for .NET Nederland, and 2 more | yusuf Wed 12:10 Your yes is asked for .NET Nederland, and 2 more", Told(mail));
    }

    [TestMethod]
    public async Task Approval_AskedForAgain_IsOneThing()
    {
        var (presence, mail) = await StartAsync(c => c.Id == "yusuf" ? c with { Roles = ["approver"] } : c);
        var post = await SubmitAsync(presence, "anouk");
        await presence.Get<Writing>().RejectAsync(post.Ref(), null, "Korter", false, As("yusuf"));
        await presence.Get<Writing>().SubmitAsync(post.Ref(), null, As("anouk"));

        await RemindAsync(presence);

        Assert.HasCount(1, mail.Sent.Single(s => s.Address.StartsWith("yusuf", StringComparison.Ordinal)).Message.Items);
    }

    [TestMethod]
    public async Task Post_SentBack_IsToldToItsAuthor_WithTheNote()
    {
        var (presence, mail) = await StartAsync(c => c.Id == "yusuf" ? c with { Roles = ["approver"] } : c);
        var post = await SubmitAsync(presence, "anouk");
        await presence.Get<Writing>().RejectAsync(post.Ref(), null, "Noem ook het team", false, As("yusuf"));

        await RemindAsync(presence);

        Assert.AreEqual("anouk Wed 12:00 Sent back: a post for .NET Nederland", Told(mail));
        Assert.Contains("Yusuf sent it back: Noem ook het team", mail.Sent[0].Message.Items[0].Lines);
    }

    [TestMethod]
    public async Task Post_SentBackByItsAuthor_IsNoNews()
    {
        var (presence, mail) = await StartAsync(c => c with { Roles = ["approver"] });
        var post = await SubmitAsync(presence, "anouk");
        await presence.Get<Writing>().RejectAsync(post.Ref(), null, null, false, As("anouk"));

        await RemindAsync(presence);

        Assert.AreEqual("", Told(mail));
    }

    [TestMethod]
    public async Task Asking_IsNotAmongTheNoticesOfTheDay()
    {
        var (presence, _) = await StartAsync();
        await SubmitAsync(presence, "anouk");

        Assert.IsEmpty(await presence.Get<NoticeStore>().SinceAsync(Presence.Workspace, Instant.MinValue), "the page shows the post itself");
    }

    [TestMethod]
    public async Task Channel_AtRisk_IsToldToItsOwner_WithWhatWouldSaveIt()
    {
        var (presence, mail) = await StartAsync();
        presence.At(Presence.Local(2026, 11, 9, 12));
        await presence.RunAsync(JobSchedules.GuardStreaks);

        await presence.RunAsync(JobSchedules.Remind);

        var message = mail.Sent.Single(s => s.Address.StartsWith("yusuf", StringComparison.Ordinal)).Message;
        var risk = message.Items.Single(i => i.Title == ".NET Nederland is about to miss its promise");
        Assert.HasCount(2, risk.Lines, string.Join(" ", risk.Lines));
    }

    [TestMethod]
    public async Task Channel_SavedMeanwhile_IsNotToldOf()
    {
        var (presence, mail) = await StartAsync();
        presence.At(Presence.Local(2026, 11, 9, 7, 30));
        await presence.RunAsync(JobSchedules.GuardStreaks);
        await PostAsync(presence, at: Presence.Local(2026, 11, 10, 8, 30));
        await PostAsync(presence, "Een heel ander verhaal over ons werk", at: Presence.Local(2026, 11, 12, 8, 30));

        await presence.RunAsync(JobSchedules.Remind);

        Assert.DoesNotContain("promise", Told(mail));
    }

    [TestMethod]
    public async Task Connection_ThatEnds_IsToldToItsColleague()
    {
        var (presence, mail) = await StartAsync();
        await presence.Get<Connections.ConnectionStore>().PutForColleagueAsync(
            Presence.Workspace, "bram", new() { AccessToken = "token", Urn = "urn:li:person:bram", ExpiresAt = presence.Now + Duration.FromDays(5), Since = presence.Now });
        await presence.RunAsync(JobSchedules.KeepTokens);

        await RemindAsync(presence);

        Assert.StartsWith("bram Wed 12:00 Something to look at", Told(mail));
        Assert.HasCount(1, mail.Sent);
    }

    [TestMethod]
    public async Task Doubt_AndRefusal_AreToldAtOnceToTheAuthor()
    {
        var (presence, mail) = await StartAsync();
        presence.Get<BoardAddress>().Listening = "https://board.example.com";
        var post = await PostAsync(presence);
        var stored = await presence.Get<PostStore>().GetAsync(post.Ref());
        await presence.StoreAsync(stored.Value with { Id = $"{Group}.doubt", State = PostState.InDoubt, Slot = null, Due = null, WindowEnd = null, DueHint = null, Waiting = new(presence.Now, Reason.Of("doubt.crash")) });
        await presence.StoreAsync(stored.Value with { Id = $"{Group}.failed", State = PostState.Failed, Slot = null, Due = null, WindowEnd = null, DueHint = null, Waiting = new(presence.Now, Reason.Of("refused")) });

        await RemindAsync(presence);

        Assert.AreEqual("anouk Wed 12:00 Is this on .NET Nederland, or not?, and 1 more", Told(mail));
        Assert.AreSequenceEqual(["card", "posts"], mail.Sent[0].Message.Items.Select(i => i.Link!.Address.Segments[1].Trim('/')), "a doubt is settled on its card, a refusal takes an edit");
    }

    private static async Task RemindAsync(Presence presence)
    {
        presence.At(Morning);
        await presence.RunAsync(JobSchedules.Remind);
    }

    private static async Task<Post> SubmitAsync(Presence presence, string author, string text = "Een bericht voor de groep")
    {
        var post = await presence.WriteAsync(Group, text, approve: false, author: author);
        return (await presence.Get<Writing>().SubmitAsync(post.Ref(), null, As(author))).Value;
    }
}
