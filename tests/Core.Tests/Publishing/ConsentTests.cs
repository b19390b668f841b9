using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>A person approves every post, and what goes out under a person's own name has that person's yes.</summary>
[TestClass]
public sealed class ConsentTests : IAsyncDisposable
{
    private readonly Presence presence = Presence.Start();

    public async ValueTask DisposeAsync() => await presence.DisposeAsync();

    [TestMethod]
    public async Task Approval_NamesWhoWhenAndTheContent_AndAnEditVoidsIt()
    {
        await PrepareAsync();
        var post = await presence.WriteAsync("groep", by: As("anouk"));
        Assert.AreEqual(new Approval("anouk", presence.Now, Content.Hash(post)), post.Approval);

        await EditAsync(post, new PostEdit { Tags = new(true, ["job"]) });
        Assert.IsNotNull((await presence.ReadAsync(post)).Approval, "tags are no content");
        await EditAsync(post, new PostEdit { Link = new(true, "https://example.org/x") });

        var edited = await presence.ReadAsync(post);
        Assert.AreEqual((PostState.Draft, (Approval?)null), (edited.State, edited.Approval));
    }

    [TestMethod]
    public async Task Profile_IsApprovedByItsColleagueOnly_ADeskStandsForAll()
    {
        await PrepareAsync();
        var post = await presence.WriteAsync("profiel", approve: false, by: As("bram"));
        Assert.AreEqual("anouk", post.Author, "a profile's only colleague is its author");

        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => ApproveAsync(post, As("bram")));
        Assert.AreEqual(("approval.not-yours", FaultKind.Forbidden), (refused.Code, refused.Kind));
        Assert.AreEqual("approval.not-yours", (await Assert.ThrowsExactlyAsync<PresenceException>(() => ApproveAsync(post, Actor.Job("fill-plan")))).Code);
        Assert.AreEqual("approval.not-yours", (await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.WriteAsync("profiel", by: As("bram")))).Code);

        await ApproveAsync(post, As("anouk"));
        await ApproveAsync(await presence.WriteAsync("profiel", approve: false), Desk);
    }

    [TestMethod]
    public async Task OtherRule_OfChannelOrTeam_RefusesTheAuthorsOwnYes()
    {
        await PrepareAsync();
        await presence.PutChannelAsync("streng", with: c => c with { Rules = new ChannelRules { Approval = ApprovalRule.Other } });
        var post = await presence.WriteAsync("streng", approve: false, author: "anouk");
        Assert.AreEqual("approval.not-yours", (await Assert.ThrowsExactlyAsync<PresenceException>(() => ApproveAsync(post, As("anouk")))).Code);
        await ApproveAsync(post, As("bram"));

        var free = await presence.WriteAsync("groep", approve: false, author: "anouk");
        await presence.Get<ChannelBook>().ChangeTeamAsync(Presence.Workspace, null, t => t with { Approval = ApprovalRule.Other }, Actor.Desk);
        Assert.AreEqual("approval.not-yours", (await Assert.ThrowsExactlyAsync<PresenceException>(() => ApproveAsync(free, As("anouk")))).Code);
    }

    [TestMethod]
    public async Task HandedOver_ToAnother_WaitsForThatOnesYes()
    {
        await PrepareAsync();
        var post = await presence.WriteAsync("groep", at: Presence.Local(2026, 11, 3, 8, 30), author: "anouk");

        await presence.Get<Writing>().AssignAsync(post.Ref(), null, "bram", false, As("anouk"));

        var handed = await presence.ReadAsync(post);
        Assert.AreEqual((PostState.InReview, "bram", (Approval?)null), (handed.State, handed.Author, handed.Approval));
        Assert.AreEqual("approval.not-yours", (await Assert.ThrowsExactlyAsync<PresenceException>(() => ApproveAsync(post, As("anouk")))).Code, "whoever lent the name does not give the yes");
        await ApproveAsync(post, As("bram"));
        Assert.AreEqual(PostState.Scheduled, (await presence.ReadAsync(post)).State);
    }

    [TestMethod]
    public async Task HandedOver_AsADraft_AsksToo()
    {
        await PrepareAsync();
        var post = await presence.WriteAsync("groep", approve: false, author: "anouk");
        await presence.Get<Writing>().AssignAsync(post.Ref(), null, "bram", false, As("anouk"));

        Assert.AreEqual("approval.not-yours", (await Assert.ThrowsExactlyAsync<PresenceException>(() => ApproveAsync(post, As("anouk")))).Code);
        await presence.Get<Writing>().AssignAsync(post.Ref(), null, null, false, As("anouk"));
        await ApproveAsync(post, As("anouk"));
    }

    [TestMethod]
    public async Task HandedOver_ToWhoeverAsksForIt_KeepsItsYes()
    {
        await PrepareAsync();
        var post = await presence.WriteAsync("groep", author: "anouk");

        await presence.Get<Writing>().AssignAsync(post.Ref(), null, "bram", false, As("bram"));

        Assert.AreEqual((PostState.Ready, "bram"), ((await presence.ReadAsync(post)).State, (await presence.ReadAsync(post)).Author));
    }

    [TestMethod]
    public async Task Approve_OfOneWhoseTimeIsGone_IsReadyWithoutIt()
    {
        await PrepareAsync();
        var post = await presence.WriteAsync("groep", at: Presence.Local(2026, 11, 3, 8, 30), approve: false);
        presence.At(Presence.Local(2026, 11, 3, 11));

        await ApproveAsync(post, Desk);

        Assert.AreEqual((PostState.Ready, (Instant?)null), ((await presence.ReadAsync(post)).State, (await presence.ReadAsync(post)).Due?.At));
    }

    [TestMethod]
    public async Task ImportWithApproval_OfAChangedRow_IsRefusedWholeWhereTheYesIsNotYours()
    {
        await PrepareAsync();
        var post = await presence.WriteAsync("profiel", "Oud");
        var file = ImportFile.ReadCsv($"id,channel,text\n,groep,Nieuw\n{post.Id},profiel,Anders\n");

        var report = await presence.Get<Importing>().ImportAsync(Presence.Workspace, file, new ImportWish(false, true, false, English), As("bram"));

        Assert.AreEqual("approval.not-yours", report.Rejected.Single().Code);
        Assert.IsFalse(report.Written);
        Assert.AreEqual("Oud", (await presence.ReadAsync(post)).Text);
    }

    private async Task PrepareAsync()
    {
        foreach (var colleague in new[] { "anouk", "bram" }) await presence.PutColleagueAsync(colleague);
        await presence.PutChannelAsync("groep");
        await presence.PutChannelAsync("profiel", ChannelKind.Profile, c => c with { Colleagues = ["anouk"] });
    }

    private Task<Written> ApproveAsync(Post post, Actor actor) => presence.Get<Writing>().ApproveAsync(post.Ref(), null, actor, English);

    private Task<Written> EditAsync(Post post, PostEdit edit) => presence.Get<Writing>().EditAsync(post.Ref(), null, edit, false, Desk, English);
}
