using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Posts;

/// <summary>The moves: each does what the board's does.</summary>
[TestClass]
public sealed class MoveTests : PostTests
{
    private const string Link = "https://www.linkedin.com/feed/update/urn:li:activity:";

    [TestMethod]
    public async Task Approve_ADraft_SchedulesIt()
    {
        var post = await WriteAsync(at: Tuesday, approve: false);
        var ran = Session.Run($"Approve-PresencePost {post.Id} -PassThru -Verbose").Well();
        Assert.AreEqual("Scheduled", ran["State"]);
        Assert.AreEqual("desk", ran["ApprovedBy"]);
        Assert.IsTrue(ran.Verbose.Any(v => v.Contains("is Scheduled at Tue 3 Dec 2030 08:30 Europe/Amsterdam", StringComparison.Ordinal)), string.Join(" | ", ran.Verbose));
    }

    [TestMethod]
    public async Task Approve_WhatIsForbidden_CarriesTheFindings()
    {
        var post = await WriteAsync(new string('a', 4000), approve: false);
        var ran = Session.Run($"Approve-PresencePost {post.Id} -ErrorVariable e; $e[0].Exception.Data['Findings']");
        Assert.AreEqual("guardrail.length", ran.Codes.Single());
        Assert.AreEqual("length", ran["Rule"]);
    }

    [TestMethod]
    public async Task Deny_WithANote_IsADraftWithTheNoteInItsHistory()
    {
        var post = await WriteAsync(at: Tuesday);
        Assert.AreEqual("Draft", Session.Run($"Deny-PresencePost {post.Id} -Note 'Noem de stad.' -PassThru").Well()["State"]);
        Assert.AreEqual("Noem de stad.", (await Core.HistoryAsync(post))[^1].Why.Args[0]);
    }

    [TestMethod]
    public async Task Skip_AScheduledPost_IsReadyWithoutATime()
    {
        var post = await WriteAsync(at: Tuesday);
        var ran = Session.Run($"Skip-PresencePost {post.Id} -PassThru").Well();
        Assert.AreEqual(("Ready", null), (ran["State"], ran["Due"]));
    }

    [TestMethod]
    public async Task Remove_AsksFirst_AndAnswersNothing()
    {
        var post = await WriteAsync(at: Tuesday);
        Session.Host.Answer = 2; // No.
        Session.Run($"Remove-PresencePost {post.Id}").Well();
        Assert.AreEqual(PostState.Scheduled, (await ReadAsync(post)).State);
        Assert.IsEmpty(Session.Run($"Remove-PresencePost {post.Id} -Confirm:$false").Well().Output);
        Assert.AreEqual(PostState.Cancelled, (await ReadAsync(post)).State);
    }

    [TestMethod]
    public async Task Confirm_WithALink_IsVisibleAndProven()
    {
        var post = await StoreAsync(PostState.AwaitingHand);
        var number = (Core.Now - Duration.FromHours(1)).ToUnixTimeMilliseconds() << 22;
        var ran = Session.Run($"Confirm-PresencePost {post.Id} -Permalink {Link}{number}/ -PassThru").Well();
        Assert.AreEqual(("Published", "Visible", $"urn:li:activity:{number}"), (ran["State"], ran["Sight"], ran["Urn"]));
    }

    [TestMethod]
    public async Task Confirm_RowsWithALocalTime_ArePlacedThen()
    {
        var post = await StoreAsync(PostState.AwaitingHand);
        var at = LocalAt(Core.Now - Duration.FromHours(30));
        Session.Run($"[pscustomobject]@{{ Id = '{post.Id}'; Permalink = ''; PlacedAt = '{at:uuuu-MM-dd HH:mm}' }} | Confirm-PresencePost").Well();
        var after = await ReadAsync(post);
        Assert.AreEqual((Sight.Claimed, Local(at)), (after.Sight, after.PublishedAt));
    }

    [TestMethod]
    public async Task Confirm_ALinkOfAnotherSite_IsRefused()
    {
        var post = await StoreAsync(PostState.AwaitingHand);
        Assert.AreEqual("permalink.not-linkedin", Session.Run($"Confirm-PresencePost {post.Id} -Permalink https://example.com/x").Codes.Single());
        Assert.AreEqual(PostState.AwaitingHand, (await ReadAsync(post)).State);
    }

    [TestMethod]
    public async Task Confirm_SightOfAPlacedPost_IsUpdated()
    {
        var post = await StoreAsync(PostState.AwaitingHand);
        Session.Run($"Confirm-PresencePost {post.Id} -Sight Pending").Well();
        Assert.AreEqual("Visible", Session.Run($"Get-PresencePost {post.Id} | Confirm-PresencePost -Sight Visible -PassThru").Well()["Sight"]);
    }

    [TestMethod]
    public async Task ConfirmUndo_WithoutALink_IsInHandAgain()
    {
        var post = await StoreAsync(PostState.AwaitingHand);
        Session.Run($"Confirm-PresencePost {post.Id}").Well();
        Assert.AreEqual("AwaitingHand", Session.Run($"Confirm-PresencePost {post.Id} -Undo -PassThru").Well()["State"]);
    }

    [TestMethod]
    public async Task Restart_AFailedPost_AsksAndIsScheduledNow()
    {
        var post = await StoreAsync(PostState.Failed, "acme");
        Session.Host.Answer = 2;
        Session.Run($"Restart-PresencePost {post.Id}").Well();
        Assert.AreEqual(PostState.Failed, (await ReadAsync(post)).State);
        Assert.AreEqual("Scheduled", Session.Run($"Restart-PresencePost {post.Id} -Confirm:$false -PassThru").Well()["State"]);
    }

    [TestMethod]
    public async Task Restart_InAGroup_IsAConflict()
    {
        var post = await StoreAsync(PostState.AwaitingHand);
        var ran = Session.Run($"Restart-PresencePost {post.Id} -Confirm:$false");
        Assert.AreEqual("post.state-conflict", ran.Codes.Single());
        Assert.AreEqual("InvalidOperation", ran.Errors[0].CategoryInfo.Category.ToString());
    }

    [TestMethod]
    [DataRow("-Placed", PostState.Published)]
    [DataRow("-NotPlaced", PostState.Draft)]
    [DataRow("-SendAgain", PostState.Publishing)]
    public async Task Resolve_ADoubt_IsWhatWasSeen(string seen, PostState state)
    {
        var post = await StoreAsync(PostState.InDoubt, "acme");
        Session.Run($"Resolve-PresenceDoubt {post.Id} {seen} -Confirm:$false").Well();
        Assert.AreEqual(state, (await ReadAsync(post)).State);
    }

    [TestMethod]
    public async Task Resolve_SendAgainWithoutADoubt_IsAConflict()
    {
        var post = await StoreAsync(PostState.Failed, "acme");
        Assert.AreEqual("post.state-conflict", Session.Run($"Resolve-PresenceDoubt {post.Id} -SendAgain -Confirm:$false").Codes.Single());
        Assert.AreEqual(PostState.Failed, (await ReadAsync(post)).State);
    }

    [TestMethod]
    [DataRow("Submit-PresencePost", PostState.Draft, "ask for approval")]
    [DataRow("Approve-PresencePost", PostState.InReview, "approve, to go out at Tue 3 Dec 2030 08:30 Europe/Amsterdam")]
    [DataRow("Deny-PresencePost -Note x", PostState.Scheduled, "send back as a draft, not to go out at Tue 3 Dec 2030 08:30 Europe/Amsterdam, with the note \"x\"")]
    [DataRow("Skip-PresencePost", PostState.Scheduled, "give up its time (Tue 3 Dec 2030 08:30 Europe/Amsterdam) and go back to the queue")]
    [DataRow("Remove-PresencePost", PostState.Scheduled, "take it back for good; it does not go out at Tue 3 Dec 2030 08:30 Europe/Amsterdam")]
    [DataRow("Confirm-PresencePost", PostState.Scheduled, "say that it was placed")]
    [DataRow("Confirm-PresencePost -Undo", PostState.AwaitingHand, "take back that it was placed")]
    [DataRow("Restart-PresencePost", PostState.Failed, "send it to LinkedIn again now")]
    [DataRow("Resolve-PresenceDoubt -Placed", PostState.InDoubt, "say that it is on LinkedIn")]
    [DataRow("Resolve-PresenceDoubt -NotPlaced", PostState.InDoubt, "say that it is not on LinkedIn")]
    [DataRow("Resolve-PresenceDoubt -SendAgain", PostState.InDoubt, "send it to LinkedIn again now")]
    public async Task WhatIf_OfAnyMove_SaysWhatWhereAndWhen_AndChangesNothing(string command, PostState state, string action)
    {
        var due = Recruiting.Core.Time.LocalMoment.Resolve(Tuesday, Recruiting.Core.Time.Zones.Get(Presence.Zone));
        var post = await StoreAsync(state, with: p => p with { Due = due, WindowEnd = due.At + Duration.FromMinutes(90) });
        WhatIf($"Get-PresencePost {post.Id} | {command} -WhatIf").Well();
        StringAssert.Contains(Session.Host.Said, $"post {post.Id} \"Wie komt er naar de meetup?\" in dotnet-nl");
        StringAssert.Contains(Session.Host.Said, action);
    }

    private static LocalDateTime LocalAt(Instant at)
    {
        var local = at.InZone(Recruiting.Core.Time.Zones.Get(Presence.Zone)).LocalDateTime;
        return new(local.Year, local.Month, local.Day, local.Hour, local.Minute);
    }
}
