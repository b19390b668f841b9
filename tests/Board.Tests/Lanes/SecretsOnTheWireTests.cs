namespace Recruiting.Board.Tests.Lanes;

/// <summary>What answers is no HTTP and repeats the request: it is shown to nobody either, not even by the words of .NET's own exceptions.</summary>
[TestClass]
public sealed class SecretsOnTheWireTests : DeskTest
{
    private const string Access = "AQVaccess-of-known-value", Refresh = "AQWrefresh-of-known-value", Secret = "WPLsecret-of-known-value";

    private readonly AllThatShows all = new();
    private readonly EchoingWire wire = new();

    private protected override string[] Settings =>
    [
        .. AllThatShows.EveryLog, "--LinkedIn:BaseAddress", wire.Address.ToString(), "--LinkedIn:AuthAddress", wire.Address.ToString(),
        "--LinkedIn:Page:ClientId", "77page", "--LinkedIn:Page:ClientSecret", Secret,
    ];

    [TestCleanup]
    public async Task StopAsync()
    {
        all.Dispose();
        await wire.DisposeAsync();
    }

    [TestMethod]
    public async Task Secrets_SentBackInsteadOfAnAnswer_AreShownNowhere()
    {
        await UnconnectedPageAsync();
        (await Api.PutAsync("/api/channels/our-page/connection", new { accessToken = Access, refreshToken = Refresh, expiresAt = Clock.GetUtcNow().AddDays(3), urn = "urn:li:organization:5515715" })).Is(201);
        var post = await PostedAsync("our-page", "About something.", Clock.GetUtcNow(), approve: true);
        foreach (var job in (string[])["publish-due", "keep-tokens", "settle-doubt"]) all.Add((await RunAsync(job)).Text);
        Clock.Advance(TimeSpan.FromMinutes(10));
        all.Add((await RunAsync("settle-doubt")).Text);

        Assert.IsGreaterThan(2, wire.Asked, "a create, a refresh, a reading back");
        await all.HideAsync(Desk, [Access, Refresh, Secret], post["id"]!.ToString());
    }
}
