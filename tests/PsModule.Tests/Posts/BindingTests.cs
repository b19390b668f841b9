using Recruiting.Core.Posts;

namespace Recruiting.PsModule.Tests.Posts;

/// <summary>Which posts a cmdlet is given: ids, posts, objects, rows; and that one bad post stops none of the others.</summary>
[TestClass]
public sealed class BindingTests : PostTests
{
    [TestMethod]
    public async Task Get_ById_GivesThePost()
    {
        var post = await WriteAsync(at: Tuesday);
        var got = Session.Run($"Get-PresencePost {post.Id}").Well();
        Assert.AreEqual(post.Id, got["Id"]);
        Assert.AreEqual("Scheduled", got["State"]);
        Assert.AreEqual(new DateTimeOffset(2030, 12, 3, 8, 30, 0, TimeSpan.FromHours(1)), got["Due"]);
        Assert.AreEqual("Europe/Amsterdam", ((TimeZoneInfo)got["TimeZone"]!).Id);
    }

    [TestMethod]
    public async Task Get_IdsFromThePipeline_GivesEach()
    {
        var (one, two) = (await WriteAsync("Eén"), await WriteAsync("Twee"));
        var got = Session.Run($"'{one.Id}', '{two.Id}' | Get-PresencePost").Well();
        CollectionAssert.AreEqual(new[] { "Eén", "Twee" }, got.Output.Select(o => o.Properties["Text"].Value).ToArray());
    }

    [TestMethod]
    public async Task Get_RowsWithAnId_GivesEach()
    {
        var post = await WriteAsync();
        Assert.AreEqual(post.Id, Session.Run($"[pscustomobject]@{{ Id = '{post.Id}'; Why = 'x' }} | Get-PresencePost").Well()["Id"]);
        Assert.AreEqual(post.Id, Session.Run($"[pscustomobject]@{{ Post = '{post.Id}'; Id = 'dotnet-nl.2030-12-03.1' }} | Get-PresencePost").Well()["Id"]);
    }

    [TestMethod]
    public async Task Get_AChannelFromThePipeline_GivesItsPosts()
    {
        await WriteAsync("Hier");
        await WriteAsync("Daar", "acme");
        Assert.AreEqual("Hier", Session.Run("Get-PresenceChannel dotnet-nl | Get-PresencePost").Well()["Text"]);
    }

    [TestMethod]
    public async Task Get_WithAFilter_GivesWhatFits()
    {
        await WriteAsync("Concept", approve: false, author: "maria");
        await WriteAsync("Gepland", at: Tuesday, author: "jan");
        await WriteAsync("Later", at: Tuesday.PlusDays(7));
        await WriteAsync("Pagina", "acme", Tuesday);
        Assert.AreEqual("Concept", Session.Run("Get-PresencePost -Channel dotnet-nl -State Draft, InReview").Well()["Text"]);
        Assert.AreEqual("Gepland", Session.Run("Get-PresencePost -Channel '.NET Nederland' -From 2030-12-03 -To 2030-12-03").Well()["Text"]);
        Assert.AreEqual("Gepland", Session.Run("Get-PresencePost -Author jan").Well()["Text"]);
        Assert.HasCount(2, Session.Run("Get-PresencePost -Channel dotnet-nl, acme -From '3-12-2030 08:00' -To ([datetimeoffset]'2030-12-03T07:31:00Z')").Well().Output);
    }

    [TestMethod]
    public void Get_AnUnknownState_SaysWhichThereAre()
    {
        var asked = Session.Run("Get-PresencePost -State Gone");
        StringAssert.Contains((asked.Stopped ?? asked.Errors[0]).ToString(), "AwaitingHand");
    }

    [TestMethod]
    public async Task Get_WithHistory_HasMovesAndAttempts()
    {
        var post = await WriteAsync();
        Assert.IsNull(Session.Run($"Get-PresencePost {post.Id}").Well()["History"]);
        var whys = Session.Run($"(Get-PresencePost {post.Id} -History).History.Why").Well();
        CollectionAssert.AreEqual(new[] { "Written.", "Approved." }, whys.Output.Select(o => o.ToString()).ToArray());
    }

    [TestMethod]
    public async Task Moves_OneOfSeveralIsBad_TheOthersAreDone()
    {
        var (one, two) = (await WriteAsync("Eén", approve: false), await WriteAsync("Twee", approve: false));
        var ran = Session.Run($"'{one.Id}', 'dotnet-nl.none', '{two.Id}' | Submit-PresencePost");
        Assert.AreEqual("post.not-found", string.Join(" ", ran.Codes));
        Assert.AreEqual("ObjectNotFound", ran.Errors[0].CategoryInfo.Category.ToString());
        Assert.AreEqual("dotnet-nl.none", ran.Errors[0].TargetObject);
        Assert.IsEmpty(ran.Output);
        Assert.AreEqual(PostState.InReview, (await ReadAsync(one)).State);
        Assert.AreEqual(PostState.InReview, (await ReadAsync(two)).State);
    }

    [TestMethod]
    public async Task Moves_ByPostAndByIdAndByRow_AreTheSame()
    {
        var posts = new[] { await WriteAsync("Eén", approve: false), await WriteAsync("Twee", approve: false), await WriteAsync("Drie", approve: false) };
        Session.Run($"Get-PresencePost {posts[0].Id} | Submit-PresencePost").Well();
        Session.Run($"Submit-PresencePost {posts[1].Id}").Well();
        Session.Run($"[pscustomobject]@{{ id = '{posts[2].Id}' }} | Submit-PresencePost").Well();
        foreach (var post in posts) Assert.AreEqual(PostState.InReview, (await ReadAsync(post)).State);
    }

    [TestMethod]
    public async Task Id_CompletedByWords_IsTheId()
    {
        var post = await WriteAsync("De meetup van donderdag");
        await WriteAsync("Iets anders");
        var completed = Session.Run("(TabExpansion2 'Approve-PresencePost donderdag' -cursorColumn 30).CompletionMatches").Well();
        Assert.AreEqual(post.Id, completed["CompletionText"]);
        StringAssert.Contains((string)completed["ToolTip"]!, "De meetup van donderdag");
    }

    [TestMethod]
    public async Task Id_Begun_IsCompletedInItsChannel()
    {
        var post = await WriteAsync("De meetup van donderdag");
        var begun = post.Id[..^3];
        var completed = Session.Run($"(TabExpansion2 'Get-PresencePost {begun}' -cursorColumn {17 + begun.Length}).CompletionMatches").Well();
        Assert.AreEqual(post.Id, completed["CompletionText"]);
    }
}
