using Recruiting.LinkedInSimulator;

namespace Recruiting.Board.Tests.Connections;

/// <summary>A Desk with both of LinkedIn's apps, and a browser in front of it.</summary>
public abstract class ConnectTest : IAsyncDisposable
{
    private LinkedInSimulatorFixture? linkedIn;
    private RunningDesk? desk;
    private SignInBrowser? browser;

    private protected Microsoft.Extensions.Time.Testing.FakeTimeProvider Clock { get; } = new(RunningDesk.Start);

    private protected LinkedInSimulatorFixture LinkedIn => linkedIn!;

    private protected RunningDesk Desk => desk!;

    private protected BoardClient Api => desk!.Api;

    private protected SignInBrowser Browser => browser!;

    private protected SignInBook SignIn => LinkedIn.SignIn;

    [TestInitialize]
    public async Task StartAsync()
    {
        linkedIn = await LinkedInSimulatorFixture.StartAsync(new() { Clock = Clock });
        desk = await RunningDesk.StartAsync(
            linkedIn,
            Clock,
            [
                "--LinkedIn:AuthAddress", linkedIn.BaseAddress.ToString(),
                "--LinkedIn:Profile:ClientId", SignIn.App("profile").ClientId, "--LinkedIn:Profile:ClientSecret", SignIn.App("profile").ClientSecret,
                "--LinkedIn:Page:ClientId", SignIn.App("page").ClientId, "--LinkedIn:Page:ClientSecret", SignIn.App("page").ClientSecret,
                .. Settings,
            ]);
        SignIn.AllowRedirect(new Uri(Api.Address, "/connect/linkedin").ToString());
        SignIn.Put(new SimulatedMember("sanne", "Sanne", "Visser", new SimulatedRole("101"), new SimulatedRole("102", "CONTENT_ADMINISTRATOR", ByTarget: true), new SimulatedRole("103", "ANALYST"), new SimulatedRole("104", Approved: false)));
        SignIn.Put(new SimulatedMember("joris", "Joris", "Bakker"));
        SignIn.PutOrganization("101", "Voorbeeld BV");
        SignIn.PutOrganization("102", "Werken bij Voorbeeld");
        browser = new(Api.Address);
        (await Api.PutAsync("/api/colleagues/sanne", new { name = "Sanne" })).Is(201);
        (await Api.PutAsync("/api/channels/our-page", new { kind = "page", name = "Our page" })).Is(201);
    }

    private protected virtual string[] Settings => [];

    public async ValueTask DisposeAsync()
    {
        browser?.Dispose();
        if (desk is not null) await desk.DisposeAsync();
        if (linkedIn is not null) await linkedIn.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A post that is due now, and what became of it.</summary>
    private protected async Task<Reply> PublishedAsync(string channel, string text, string? author = null)
    {
        var dueAt = Clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        var post = (await Api.PostAsync("/api/posts", DeskTest.Without(new { channel, text, author, dueAt, approve = true }))).Is(201);
        (await Api.PostAsync("/api/jobs/publish-due")).Is(200);
        return (await Api.GetAsync($"/api/posts/{post["id"]}")).Is(200);
    }
}
