using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Reporting;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Reporting;

/// <summary>What stands in whose calendar, and what becomes of an event when its post changes.</summary>
[TestClass]
public sealed class FeedBookTests
{
    private const string Board = "https://board.example.com";

    private static readonly Instant Tuesday = Instant.FromUtc(2026, 11, 3, 7, 30);

    private readonly Presence presence = Presence.Start();

    [TestInitialize]
    public async Task PrepareAsync()
    {
        foreach (var person in new[] { "anna", "bram" }) await presence.PutColleagueAsync(person);
        await presence.PutChannelAsync("dotnet-nl", with: c => c with { Name = ".NET Nederland", Colleagues = ["anna", "bram"], Owner = "anna" });
    }

    [TestCleanup]
    public async Task StopAsync() => await presence.DisposeAsync();

    [TestMethod]
    public async Task Post_ToPlace_IsInItsWindowWithItsTextItsPageAndAnAlarm()
    {
        var post = await presence.WriteAsync("dotnet-nl", "Wie komt er naar de meetup?", Tuesday, author: "anna");

        var it = (await ReadAsync("anna"))[Uid(post)];

        Assert.AreEqual("Place in .NET Nederland: Wie komt er naar de meetup?", it.Summary);
        Assert.AreEqual(("2026-11-03T07:30:00.000Z", "2026-11-03T09:00:00.000Z"), (it.Start, it.End));
        Assert.AreEqual($"Wie komt er naar de meetup?\n\n{Board}/posts/{post.Id}", it.Description);
        Assert.AreEqual("CONFIRMED", it.Status);
        CollectionAssert.AreEqual(new[] { -15.0 }, it.Alarms.ToArray());
    }

    [TestMethod]
    public async Task HourAfterAPost_IsKeptFreeInAGroupAndElsewhereWhereTheChannelAsksForIt()
    {
        await presence.PutChannelAsync("page", ChannelKind.Page);
        var (group, page) = (await presence.WriteAsync("dotnet-nl", at: Tuesday), await presence.WriteAsync("page", at: Tuesday));

        var read = await ReadAsync(null);
        Assert.AreEqual(("2026-11-03T07:30:00.000Z", "2026-11-03T08:30:00.000Z"), (read[$"answer-{group.Id}@recruiting"].Start, read[$"answer-{group.Id}@recruiting"].End));
        Assert.DoesNotContain($"answer-{page.Id}@recruiting", read.Keys);

        await presence.PutChannelAsync("page", ChannelKind.Page, c => c with { Rules = new() { AnswerHour = true } });
        await presence.PutChannelAsync("dotnet-nl", with: c => c with { Rules = new() { AnswerHour = false } });
        read = await ReadAsync(null);
        Assert.Contains($"answer-{page.Id}@recruiting", read.Keys);
        Assert.DoesNotContain($"answer-{group.Id}@recruiting", read.Keys);
    }

    [TestMethod]
    public async Task Post_Moved_IsTheSameEventAtAnotherTimeWithAHigherSequence()
    {
        var post = await presence.WriteAsync("dotnet-nl", at: Tuesday);
        var before = (await ReadAsync(null))[Uid(post)];
        presence.After(Duration.FromMinutes(5));

        await presence.Get<Writing>().RescheduleAsync(post.Ref(), null, new DueWish.At(Tuesday + Duration.FromDays(2)), false, PresenceParts.Desk);

        var after = (await ReadAsync(null))[Uid(post)];
        Assert.AreEqual("2026-11-05T07:30:00.000Z", after.Start);
        Assert.IsGreaterThan(before.Sequence!.Value, after.Sequence!.Value);
    }

    [TestMethod]
    public async Task Post_Cancelled_StaysAsCancelledForTwoWeeksWithoutAnAlarm()
    {
        var post = await presence.WriteAsync("dotnet-nl", at: Tuesday);
        var before = (await ReadAsync(null))[Uid(post)];
        await presence.Get<Writing>().CancelAsync(post.Ref(), null, false, PresenceParts.Desk);

        var after = (await ReadAsync(null))[Uid(post)];
        Assert.AreEqual("CANCELLED", after.Status);
        Assert.IsGreaterThan(before.Sequence!.Value, after.Sequence!.Value);
        Assert.IsEmpty(after.Alarms);
        Assert.DoesNotContain($"answer-{post.Id}@recruiting", (await ReadAsync(null)).Keys);

        presence.After(Duration.FromDays(15));
        Assert.DoesNotContain(Uid(post), (await ReadAsync(null)).Keys);
    }

    [TestMethod]
    public async Task Post_Placed_IsPlacedAndItsHourBeginsThen()
    {
        var post = await presence.WriteAsync("dotnet-nl", at: Tuesday);
        presence.Clock.SetUtcNow((Tuesday + Duration.FromMinutes(20)).ToDateTimeOffset());
        await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new(), PresenceParts.Desk);

        var read = await ReadAsync(null);

        Assert.StartsWith("Placed on .NET Nederland: ", read[Uid(post)].Summary);
        Assert.IsEmpty(read[Uid(post)].Alarms);
        Assert.AreEqual("2026-11-03T07:50:00.000Z", read[$"answer-{post.Id}@recruiting"].Start);
    }

    [TestMethod]
    public async Task Calendar_OfAColleague_HasTheirsAndWhatIsOpenWhereTheyJoinedAndNothingOfOthers()
    {
        await presence.PutChannelAsync("other", with: c => c with { Colleagues = ["bram"] });
        var (hers, his, open, elsewhere) = (
            await presence.WriteAsync("dotnet-nl", "Hers", Tuesday, author: "anna"), await presence.WriteAsync("dotnet-nl", "His", Tuesday + Duration.FromDays(2), author: "bram"),
            await presence.WriteAsync("dotnet-nl", "Open", Tuesday + Duration.FromDays(7)), await presence.WriteAsync("other", "Elsewhere", Tuesday));
        foreach (var (person, day) in new[] { ("anna", 9), ("bram", 10) }) await presence.PutColleagueAsync(person, c => c with { Away = [new(new(2026, 11, day), new(2026, 11, day))] });

        var read = await ReadAsync("anna");

        Assert.Contains(Uid(hers), read.Keys);
        Assert.Contains(Uid(open), read.Keys);
        Assert.DoesNotContain(Uid(his), read.Keys);
        Assert.DoesNotContain(Uid(elsewhere), read.Keys);
        Assert.AreEqual(1, read.Keys.Count(k => k.StartsWith("away-", StringComparison.Ordinal)));
        Assert.AreEqual("Away", read["away-anna-2026-11-09-2026-11-09@recruiting"].Summary);
        Assert.IsTrue(read.Keys.Any(k => k.StartsWith("slot-dotnet-nl.", StringComparison.Ordinal)));
        Assert.IsFalse(read.Keys.Any(k => k.StartsWith("slot-other.", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task OpenSlots_AreTentativeAndNotOnDaysOff()
    {
        await presence.PutChannelAsync("dotnet-nl", with: c => c with { Blackouts = [new(new(2026, 11, 10), new(2026, 11, 10), "Brug")] });
        await presence.WriteAsync("dotnet-nl", at: Tuesday);

        var read = await ReadAsync(null);

        Assert.DoesNotContain("slot-dotnet-nl.2026-11-03.1@recruiting", read.Keys, "it has a post");
        Assert.AreEqual("TENTATIVE", read["slot-dotnet-nl.2026-11-05.1@recruiting"].Status);
        Assert.DoesNotContain("slot-dotnet-nl.2026-11-10.1@recruiting", read.Keys, "nothing is posted that day");
        Assert.AreEqual(("2026-11-10", "2026-11-11"), (read["rest-dotnet-nl-2026-11-10-2026-11-10@recruiting"].Start, read["rest-dotnet-nl-2026-11-10-2026-11-10@recruiting"].End));
    }

    [TestMethod]
    public async Task Connection_ThatEnds_IsADayForWhoeverItConcerns()
    {
        await presence.PutChannelAsync("page", ChannelKind.Page, c => c with { Name = "Our page", Owner = "anna" });
        await presence.Get<ConnectionStore>().PutForChannelAsync(Presence.Workspace, "page", new Connection { AccessToken = "hush", Scopes = [], Urn = "urn:li:organization:1", ExpiresAt = Instant.FromUtc(2026, 12, 1, 23, 30) });

        Assert.AreEqual(("2026-12-02", "The connection of Our page with LinkedIn ends"), ((await ReadAsync("anna"))["connection-channel-page@recruiting"].Start, (await ReadAsync("anna"))["connection-channel-page@recruiting"].Summary));
        Assert.DoesNotContain("connection-channel-page@recruiting", (await ReadAsync("bram")).Keys);
    }

    [TestMethod]
    public async Task Words_AreInTheReadersLanguage()
    {
        var post = await presence.WriteAsync("dotnet-nl", "Hallo", Tuesday, author: "anna");
        await presence.PutColleagueAsync("anna", c => c with { ReadsIn = "nl" });

        Assert.AreEqual("Plaatsen in .NET Nederland: Hallo", (await ReadAsync("anna"))[Uid(post)].Summary);
    }

    private async Task<IReadOnlyDictionary<string, ParsedEvent>> ReadAsync(string? colleague) =>
        await CalendarParsers.ReadAsync("ical.js", await presence.Get<FeedBook>().WriteAsync(Presence.Workspace, colleague, Board));

    private static string Uid(Post post) => $"post-{post.Id}@recruiting";
}
