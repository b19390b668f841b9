using NodaTime;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.LinkedInSimulator;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>Posts with media on the direct lane, against the simulator over real HTTP.</summary>
[TestClass]
public sealed class MediaLaneTests
{
    [TestMethod]
    public async Task OneImage_IsUploadedForThePageAndSeenByReaders()
    {
        await using var lane = await MediaLane.StartAsync();
        var file = await lane.TakeAsync(TestMedia.Png());
        var post = await lane.WriteAsync(p => p with { Images = [new(file, "Een rode vlakte")] });

        var after = await lane.TickAsync(post);

        Assert.AreEqual(PostState.Published, after.State, after.LastError?.Why.Text(English));
        var shown = lane.LinkedIn.MediaOf(lane.LinkedIn.Posts.Visible.Single()).Single();
        Assert.AreEqual(("image", "Een rode vlakte", file), (shown.Kind, shown.AltText, shown.Sha256));
    }

    [TestMethod]
    public async Task SeveralImages_KeepTheirOrderAndTheLinkStandsInTheText()
    {
        await using var lane = await MediaLane.StartAsync();
        string[] files = [await lane.TakeAsync(TestMedia.Png(red: 1)), await lane.TakeAsync(TestMedia.Gif(2)), await lane.TakeAsync(TestMedia.Png(red: 3))];
        var post = await lane.WriteAsync(p => p with { Link = "https://example.com/werk", Images = [.. files.Select(f => new PostImage(f))] });

        await lane.TickAsync(post);

        var seen = lane.LinkedIn.Posts.Visible.Single();
        Assert.AreSequenceEqual(files, lane.LinkedIn.MediaOf(seen).Select(m => m.Sha256!));
        Assert.AreEqual("Kijk eens\n\nhttps://example.com/werk", seen.Rendered);
    }

    [TestMethod]
    public async Task Document_GoesOutWithItsTitle()
    {
        await using var lane = await MediaLane.StartAsync();
        var post = await lane.WriteAsync(p => p with { Document = new(lane.TakeAsync(TestMedia.Pdf()).Result, "Jaarverslag") });

        await lane.TickAsync(post);

        var shown = lane.LinkedIn.MediaOf(lane.LinkedIn.Posts.Visible.Single()).Single();
        Assert.AreEqual(("document", "Jaarverslag"), (shown.Kind, shown.Title));
    }

    [TestMethod]
    public async Task LinkCard_GoesOutWithTitleDescriptionAndThumbnail()
    {
        await using var lane = await MediaLane.StartAsync();
        var image = await lane.TakeAsync(TestMedia.Png());
        var post = await lane.WriteAsync(p => p with { Link = "https://example.com/werk", Card = new("Werken hier", "Kom erbij", image) });

        await lane.TickAsync(post);

        var seen = lane.LinkedIn.Posts.Visible.Single();
        Assert.AreEqual(("thumbnail", "Werken hier", image), lane.LinkedIn.MediaOf(seen).Select(m => (m.Kind, m.Title, m.Sha256)).Single());
        Assert.Contains("\"description\":\"Kom erbij\"", seen.Body);
    }

    [TestMethod]
    public async Task Member_MayNotAskAboutImages_AndPublishesAllTheSame()
    {
        await using var lane = await MediaLane.StartAsync("urn:li:person:anna");
        var post = await lane.WriteAsync(p => p with { Images = [new(lane.TakeAsync(TestMedia.Png()).Result)] });

        Assert.AreEqual(PostState.Published, (await lane.TickAsync(post)).State);
        Assert.IsEmpty(lane.LinkedIn.Requests.All.Where(r => r.Method == "GET"));
    }

    [TestMethod]
    public async Task Processing_ThatTakesLong_IsWaitedForWithoutUploadingAgain()
    {
        await using var lane = await MediaLane.StartAsync();
        lane.LinkedIn.Assets.Plan(new() { Polls = 2 });
        var post = await lane.WriteAsync(p => p with { Images = [new(lane.TakeAsync(TestMedia.Png()).Result)] });

        var waits = await lane.TickAsync(post);
        for (var i = 0; i < 4; i++)
        {
            lane.Presence.After(Grace.Unreachable);
            await lane.Presence.TickAsync();
        }

        Assert.AreEqual((PostState.Published, "PROCESSING"), ((await lane.Presence.ReadAsync(post)).State, waits.LastError?.Code ?? ""));
        Assert.HasCount(1, lane.LinkedIn.Requests.All.Where(r => r.Method == "PUT"));
    }

    [TestMethod]
    public async Task Processing_ThatFails_IsTheRefusalOfThePostWithItsReason()
    {
        await using var lane = await MediaLane.StartAsync();
        lane.LinkedIn.Assets.Plan(new() { Failure = "Unsupported colour profile" });
        var post = await lane.WriteAsync(p => p with { Images = [new(lane.TakeAsync(TestMedia.Png()).Result)] });

        var after = await lane.TickAsync(post);

        Assert.AreEqual((PostState.Failed, 0), (after.State, after.Uploads.Count));
        Assert.Contains("Unsupported colour profile", after.LastError!.Why.Text(English));
        Assert.AreEqual((0, false), (after.Attempts, after.AttemptOpen), "LinkedIn was never asked to create it");
    }

    [TestMethod]
    public async Task Upload_ThatIsNotPermitted_GoesToAHand()
    {
        await using var lane = await MediaLane.StartAsync(token: t => t with { Scopes = ["r_organization_social"] });
        var post = await lane.WriteAsync(p => p with { Images = [new(lane.TakeAsync(TestMedia.Png()).Result)] });

        Assert.AreEqual((PostState.AwaitingHand, true), (await lane.TickAsync(post)) is var after ? (after.State, after.HandOnly) : default);
    }

    [TestMethod]
    public async Task File_ThatIsGone_IsTheRefusalOfThePost()
    {
        await using var lane = await MediaLane.StartAsync();
        var file = await lane.TakeAsync(TestMedia.Png());
        var post = await lane.WriteAsync(p => p with { Images = [new(file)] });
        File.Delete(Path.Combine(lane.MediaFolder, file));

        Assert.AreEqual((PostState.Failed, "media.not-found"), (await lane.TickAsync(post)) is var after ? (after.State, after.LastError!.Code) : default);
    }

    [TestMethod]
    public async Task ThrottledPost_ComesBackWithWhatWasUploaded()
    {
        await using var lane = await MediaLane.StartAsync();
        lane.LinkedIn.Faults.Add(SimulatedFaultKind.Conflict);
        var post = await lane.WriteAsync(p => p with { Images = [new(lane.TakeAsync(TestMedia.Png()).Result)] });

        await lane.TickAsync(post);
        lane.Presence.After(Duration.FromMinutes(2));
        await lane.Presence.TickAsync();

        Assert.AreEqual(PostState.Published, (await lane.Presence.ReadAsync(post)).State);
        Assert.HasCount(1, lane.LinkedIn.Requests.All.Where(r => r.Method == "PUT"));
    }

    [TestMethod]
    public async Task Edit_OfAltText_VoidsTheYes()
    {
        await using var lane = await MediaLane.StartAsync();
        var file = await lane.TakeAsync(TestMedia.Png());
        var post = await lane.WriteAsync(p => p with { Images = [new(file, "een")] });

        var edit = new PostEdit { Images = new(true, [new(file, "twee")]) };
        var after = (await lane.Presence.Get<Writing>().EditAsync(post.Ref(), null, edit, false, Desk, English)).Post.Value;

        Assert.AreEqual((PostState.Draft, (Approval?)null), (after.State, after.Approval));
    }

    [TestMethod]
    public async Task Edit_OfTheLink_TakesItsCardAway()
    {
        await using var lane = await MediaLane.StartAsync();
        var post = await lane.WriteAsync(p => p with { Link = "https://example.com/1", Card = new("Een") });

        var after = (await lane.Presence.Get<Writing>().EditAsync(post.Ref(), null, new PostEdit { Link = new(true, "https://example.com/2") }, false, Desk, English)).Post.Value;

        Assert.IsNull(after.Card);
    }

    [TestMethod]
    public async Task Media_ThatCannotGoOut_AreRefusedWithEveryReason()
    {
        await using var lane = await MediaLane.StartAsync();
        var (image, document) = (await lane.TakeAsync(TestMedia.Png()), await lane.TakeAsync(TestMedia.Pdf()));

        var error = await Assert.ThrowsExactlyAsync<PresenceException>(() => lane.WriteAsync(p => p with
        {
            Images = [new(document), new(new string('0', 64))],
            Document = new(image, "x"),
            Card = new("t"),
        }));

        Assert.AreSequenceEqual(["post.media-one-kind", "post.card-without-link", "media.not-an-image", "media.not-found", "media.not-a-document"], error.Faults.Select(f => f.Code));
    }

    [TestMethod]
    public async Task Image_WhoseAnswerWasLost_IsFoundOnThePage()
    {
        await using var lane = await MediaLane.StartAsync();
        lane.LinkedIn.Faults.Add(SimulatedFaultKind.ErrorAfterCreate);
        var file = await lane.TakeAsync(TestMedia.Png());
        var post = await lane.TickAsync(await lane.WriteAsync(p => p with { Images = [new(file)], Link = "https://example.com/werk" }));
        Assert.AreEqual(PostState.InDoubt, post.State);

        lane.Presence.After(Duration.FromMinutes(2));
        await lane.Presence.RunAsync(JobSchedules.SettleDoubt);

        var after = await lane.Presence.ReadAsync(post);
        Assert.AreEqual((PostState.Published, lane.LinkedIn.Posts.Visible.Single().Urn), (after.State, after.Urn));
    }

    [TestMethod]
    public void Hash_OfAPostWithoutMedia_IsWhatItWas() =>
        Assert.AreEqual(
            "d374ea083da64b7bcfa9e4bf89f8fff34034b20068f2ee2151009aa58c2f994e",
            Content.Hash(new Post { Id = "page.1", Channel = "page", Text = "Kijk eens", Link = "https://example.com" }));
}
