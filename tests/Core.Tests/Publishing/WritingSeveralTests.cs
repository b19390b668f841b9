using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>Posts that are written at once, and a form that is sent twice.</summary>
[TestClass]
public sealed class WritingSeveralTests
{
    private const string Long = "Een vraag aan jullie allemaal: hoe houden jullie het vol om elke week iets te delen?";

    [TestMethod]
    public async Task Create_TwiceUnderOneSuffix_IsOnePost()
    {
        await using var presence = await StartAsync();
        var wanted = new NewPost { Channel = "een", Text = Long, Suffix = "form-1", Due = new DueWish.Next() };

        var first = await CreateAsync(presence, wanted);
        var second = await CreateAsync(presence, wanted);

        Assert.AreEqual(first.Post.Value.Id, second.Post.Value.Id);
        Assert.AreEqual(first.Post.Version, second.Post.Version);
        Assert.HasCount(1, await AllAsync(presence));
    }

    [TestMethod]
    public async Task Create_OfAnotherTextUnderOneSuffix_IsAnotherPostInAnotherSlot()
    {
        await using var presence = await StartAsync();
        var wanted = new NewPost { Channel = "een", Text = "Eerst", Suffix = "form-1", Due = new DueWish.Next() };

        var first = await CreateAsync(presence, wanted);
        var second = await CreateAsync(presence, wanted with { Text = "Toch iets anders" });

        Assert.AreNotEqual(first.Post.Value.Slot, second.Post.Value.Slot);
        CollectionAssert.AreEquivalent(new[] { "Eerst", "Toch iets anders" }, (await AllAsync(presence)).Select(p => p.Text).ToArray());
    }

    [TestMethod]
    [DataRow("due")]
    [DataRow("author")]
    [DataRow("until")]
    [DataRow("language")]
    [DataRow("tags")]
    public async Task Create_OfTheSameTextInAnotherWay_IsRefusedAndChangesNothing(string what)
    {
        await using var presence = await StartAsync();
        await presence.PutColleagueAsync("anna");
        var wanted = new NewPost { Channel = "een", Text = Long, Suffix = "form-1", Due = new DueWish.Next() };
        var other = what switch
        {
            "due" => wanted with { Due = new DueWish.Local(new(2026, 11, 12, 8, 30)) },
            "author" => wanted with { Author = "anna" },
            "until" => wanted with { Until = new(2026, 12, 1) },
            "language" => wanted with { Language = "nl" },
            _ => wanted with { Tags = ["job"] },
        };
        var first = await CreateAsync(presence, wanted);
        var alike = await presence.Get<Writing>().DraftAsync(Presence.Workspace, wanted with { Suffix = "form-2" }, Desk, English);
        var unlike = await presence.Get<Writing>().DraftAsync(Presence.Workspace, other with { Suffix = "form-2" }, Desk, English);

        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => CreateAsync(presence, other));

        Assert.AreEqual("post.kept-already", refused.Code);
        Assert.AreEqual(first.Post.Version, (await presence.Get<PostStore>().GetAsync(first.Post.Value.Ref())).Version);

        // Both looked before either was kept.
        await presence.Get<Writing>().KeepAsync(Presence.Workspace, alike);
        Assert.AreEqual("post.kept-already", (await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.Get<Writing>().KeepAsync(Presence.Workspace, unlike))).Code);
        Assert.HasCount(2, await AllAsync(presence));
    }

    [TestMethod]
    public async Task Create_AgainAfterItWasTakenBack_IsAnotherPost_AndTheOldOneTakesNoYes()
    {
        await using var presence = await StartAsync();
        var wanted = new NewPost { Channel = "een", Text = Long, Suffix = "form-1", Approve = true };
        var first = await CreateAsync(presence, wanted);
        var cancelled = await presence.Get<Writing>().CancelAsync(first.Post.Value.Ref(), null, false, Desk);

        var second = await CreateAsync(presence, wanted);

        Assert.AreEqual(PostState.Ready, second.Post.Value.State);
        Assert.AreNotEqual(first.Post.Value.Id, second.Post.Value.Id);
        await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.Get<Writing>().ConsentAsync(Presence.Workspace, cancelled, Desk, English));
    }

    [TestMethod]
    public async Task Look_AtOneTextForTwoGroups_SaysThatEachIsNearTheOther()
    {
        await using var presence = await StartAsync();

        var same = await LookAsync(presence, new() { Channel = "een", Text = Long }, new() { Channel = "twee", Text = Long });
        var different = await LookAsync(presence, new() { Channel = "een", Text = Long }, new() { Channel = "twee", Text = "Iets heel anders." });

        CollectionAssert.AreEqual(new[] { "near-same", "near-same" }, same.SelectMany(l => l.Findings.Select(f => f.Rule)).ToArray());
        Assert.IsEmpty(different.SelectMany(l => l.Findings));
        Assert.IsEmpty(await AllAsync(presence), "nothing is stored");
    }

    [TestMethod]
    public async Task Look_AtAPostThatIsNotReady_RefusesNothing()
    {
        await using var presence = await StartAsync();

        var looked = await LookAsync(presence, new() { Channel = "een", Text = "" }, new() { Channel = "twee", Text = "Tekst", Due = new DueWish.At(presence.Now - Duration.FromDays(9)) });

        Assert.IsEmpty(looked[0].Findings);
        Assert.AreEqual((0, 5), (looked[0].Length, looked[1].Length));
        Assert.IsNull(looked[1].Post.Due);
    }

    [TestMethod]
    public async Task Look_AtAPostForTheQueue_IsNotHeldAgainstTheDayThatItIsWrittenOn()
    {
        await using var presence = await StartAsync();
        var today = presence.Now + Duration.FromHours(2);
        await presence.WriteAsync("een", "Vandaag al een bericht", at: today);

        var looked = await LookAsync(presence, new NewPost { Channel = "een", Text = "Nog een" });
        var timed = await LookAsync(presence, new NewPost { Channel = "een", Text = "Nog een", Due = new DueWish.At(today) });

        Assert.IsEmpty(looked[0].Findings);
        Assert.AreEqual("channel-week", timed[0].Findings.Single().Rule);
    }

    [TestMethod]
    public async Task Look_AtWhatIsTooLong_CountsAsTheGuardrailDoes()
    {
        await using var presence = await StartAsync();
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        var text = string.Concat(Enumerable.Repeat("(ja) 👩‍💻 ", 280));

        foreach (var looked in await LookAsync(presence, new() { Channel = "een", Text = text }, new() { Channel = "pagina", Text = text }))
        {
            var said = looked.Findings.SingleOrDefault(f => f.Rule == "length")?.Message;
            Assert.AreEqual(looked.Length > 3000, said is not null, looked.Where.Channel.Id);
            if (said is not null) Assert.Contains(looked.Length.ToString("N0", English), said);
        }
    }

    [TestMethod]
    public async Task DraftAll_WhereOneCannotBe_TellsWhichAndStoresNothing()
    {
        await using var presence = await StartAsync();

        var drafted = await presence.Get<Writing>().DraftAllAsync(
            Presence.Workspace, [new() { Channel = "een", Text = "Een" }, new() { Channel = "geen", Text = "Twee" }], Desk, English);

        Assert.IsNotNull(drafted[0].Draft);
        Assert.AreEqual("channel.not-found", drafted[1].Trouble?.Code);
        Assert.IsEmpty(await AllAsync(presence));
    }

    private static async Task<Presence> StartAsync()
    {
        var presence = Presence.Start();
        await presence.PutChannelAsync("een");
        await presence.PutChannelAsync("twee");
        return presence;
    }

    private static Task<Written> CreateAsync(Presence presence, NewPost wanted) => presence.Get<Writing>().CreateAsync(Presence.Workspace, wanted, Desk, English);

    private static Task<IReadOnlyList<Looked>> LookAsync(Presence presence, params NewPost[] wanted) => presence.Get<Writing>().LookAsync(Presence.Workspace, wanted, English);

    private static async Task<List<Post>> AllAsync(Presence presence) =>
        [.. await presence.Get<PostStore>().OfChannelAsync(Presence.Workspace, "een").Select(p => p.Value).ToListAsync(), .. await presence.Get<PostStore>().OfChannelAsync(Presence.Workspace, "twee").Select(p => p.Value).ToListAsync()];
}
