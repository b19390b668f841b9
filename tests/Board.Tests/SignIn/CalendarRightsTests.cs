using System.Net;

namespace Recruiting.Board.Tests.SignIn;

/// <summary>The address of a calendar is its owner's: they make it and see it; an admin can end it.</summary>
[TestClass]
public sealed class CalendarRightsTests : AzureTest
{
    [TestInitialize]
    public Task PrepareAsync() => KnowEveryRoleAsync();

    [TestMethod]
    public async Task Address_IsMadeByItsOwnerAlone()
    {
        (await Api.PutAsync("/api/colleagues/reader/feed", new { }, As("reader"))).Is(200);
        Assert.AreEqual("feed.not-yours", (await Api.PutAsync("/api/colleagues/reader/feed", new { }, As("admin"))).Is(403).Code);
        (await Api.PutAsync("/api/colleagues/reader/feed", new { }, As("approver"))).Is(403);
    }

    [TestMethod]
    public async Task Address_IsShownToItsOwnerAlone()
    {
        var secret = ((string)(await Api.PutAsync("/api/colleagues/reader/feed", new { }, As("reader"))).Is(200).Json["address"]!).Split('/')[^1];

        Assert.Contains(secret, (await Api.GetAsync("/people/reader", As("reader"))).Text);
        foreach (var other in new[] { "admin", "approver" }) Assert.DoesNotContain(secret, (await Api.GetAsync("/people/reader", As(other))).Text, other);
    }

    [TestMethod]
    public async Task Calendar_IsReadWithoutSigningIn_UntilAnAdminEndsIt()
    {
        var address = new Uri((string)(await Api.PutAsync("/api/colleagues/reader/feed", new { }, As("reader"))).Is(200).Json["address"]!);
        using var program = new HttpClient();
        Assert.AreEqual(HttpStatusCode.OK, (await program.GetAsync(new Uri(Api.Address, address.AbsolutePath))).StatusCode);

        (await Api.DeleteAsync("/api/colleagues/reader/feed", As("admin"))).Is(204);

        Assert.AreEqual(HttpStatusCode.NotFound, (await program.GetAsync(new Uri(Api.Address, address.AbsolutePath))).StatusCode);
    }
}
