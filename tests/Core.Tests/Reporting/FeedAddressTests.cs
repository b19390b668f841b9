using NodaTime;
using Recruiting.Core.Publishing;
using Recruiting.Core.Reporting;
using Recruiting.Core.WorkingGroup;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Reporting;

/// <summary>The address of a calendar: made by its owner, and good for nothing once it was replaced or ended.</summary>
[TestClass]
public sealed class FeedAddressTests
{
    private const string Board = "https://board.example.com";

    private readonly Presence presence = Presence.Start();

    [TestInitialize]
    public async Task PrepareAsync()
    {
        foreach (var person in new[] { "anna", "bram" }) await presence.PutColleagueAsync(person);
    }

    [TestCleanup]
    public async Task StopAsync() => await presence.DisposeAsync();

    [TestMethod]
    public async Task Address_Ended_Replaced_OrOfSomebodyGone_IsNotFound()
    {
        var (book, anna) = (presence.Get<FeedBook>(), PresenceParts.As("anna"));
        var first = await book.SubscribeAsync(Presence.Workspace, "anna", anna);
        Assert.StartsWith("BEGIN:VCALENDAR", await book.ReadAsync(Presence.Workspace, first, Board));

        var second = await book.SubscribeAsync(Presence.Workspace, "anna", anna);
        await AssertNotFoundAsync(first);
        await book.ReadAsync(Presence.Workspace, second, Board);

        await book.EndAsync(Presence.Workspace, "anna", anna);
        await AssertNotFoundAsync(second);

        var third = await book.SubscribeAsync(Presence.Workspace, "anna", anna);
        await presence.Get<ColleagueBook>().RemoveAsync(Presence.Workspace, "anna", null, PresenceParts.Desk);
        await AssertNotFoundAsync(third);
        await AssertNotFoundAsync("");
        await AssertNotFoundAsync("../../etc");
    }

    [TestMethod]
    public async Task Feed_SwitchedOffWithTheColleague_EndsTheAddressForGood()
    {
        var token = await presence.Get<FeedBook>().SubscribeAsync(Presence.Workspace, "anna", PresenceParts.As("anna"));
        var people = presence.Get<ColleagueBook>();
        var anna = (await presence.Get<ColleagueStore>().GetAsync(Presence.Workspace, "anna")).Value;
        Assert.IsTrue(anna.Feed);

        await people.PutAsync(Presence.Workspace, anna with { Feed = false }, null, PresenceParts.Desk);
        await people.PutAsync(Presence.Workspace, anna with { Feed = true }, null, PresenceParts.Desk);

        await AssertNotFoundAsync(token);
    }

    [TestMethod]
    public async Task Address_OfAnotherOnesCalendar_IsRefused()
    {
        var error = await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.Get<FeedBook>().SubscribeAsync(Presence.Workspace, "anna", PresenceParts.As("bram")));

        Assert.AreEqual("feed.not-yours", error.Code);
    }

    [TestMethod]
    public async Task Address_OfTheTeam_MadeAndEnded_IsInTheLog()
    {
        var admin = PresenceParts.As("anna");
        var token = await presence.Get<FeedBook>().SubscribeAsync(Presence.Workspace, null, admin);
        presence.After(Duration.FromMinutes(1));
        await presence.Get<FeedBook>().EndAsync(Presence.Workspace, null, admin);

        var said = (await presence.Get<LogBook>().ReadAsync(Presence.Workspace, new())).Lines.Where(l => l.Why.Code.StartsWith("log.calendar", StringComparison.Ordinal)).ToList();

        Assert.AreSequenceEqual(["log.calendar-ended", "log.calendar-made"], said.Select(l => l.Why.Code));
        Assert.DoesNotContain(token, string.Join(' ', said), "without its secret");
    }

    private async Task AssertNotFoundAsync(string token) =>
        Assert.AreEqual("feed.not-found", (await Assert.ThrowsExactlyAsync<PresenceException>(() => presence.Get<FeedBook>().ReadAsync(Presence.Workspace, token, Board))).Code);
}
