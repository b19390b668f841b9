using Recruiting.Board.Tests.Connections;
using Recruiting.LinkedInSimulator;
using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Tokens;

/// <summary>A LinkedIn with both apps, a Desk on the test's folder, a shell on the same store, and the browser that the module opens.</summary>
public abstract class SignInTest : ShellTests
{
    private LinkedInSimulatorFixture? linkedIn;
    private DeskServer? desk;
    private Shell? shell;

    private protected LinkedInSimulatorFixture LinkedIn => linkedIn!;

    private protected SignInBook SignIn => LinkedIn.SignIn;

    private protected WaitingClock Clock { get; } = new();

    private protected Shell Prompt => shell!;

    /// <summary>Where the Desk is.</summary>
    private protected Uri Board => desk!.Http.BaseAddress!;

    /// <summary>The pages that the module opened.</summary>
    private protected List<Uri> Opened { get; } = [];

    /// <summary>Is there a browser?</summary>
    private protected bool HasBrowser { get; set; } = true;

    [TestInitialize]
    public async Task BeginAsync()
    {
        linkedIn = await LinkedInSimulatorFixture.StartAsync();
        var (profile, page) = (SignIn.App(SignInBook.Profile), SignIn.App(SignInBook.Page));
        desk = await DeskServer.StartAsync(
            "--Presence:Data", Folder, "--LinkedIn:BaseAddress", linkedIn.BaseAddress.ToString(), "--LinkedIn:AuthAddress", linkedIn.BaseAddress.ToString(),
            "--LinkedIn:Profile:ClientId", profile.ClientId, "--LinkedIn:Profile:ClientSecret", profile.ClientSecret, "--LinkedIn:Page:ClientId", page.ClientId, "--LinkedIn:Page:ClientSecret", page.ClientSecret);
        SignIn.AllowRedirect(new Uri(Board, "/connect/linkedin").ToString());
        SignIn.Put(new SimulatedMember("sanne", "Sanne", "Visser", new SimulatedRole("101")));
        SignIn.PutOrganization("101", "Voorbeeld BV");
        await desk.CallAsync(HttpMethod.Put, "/api/colleagues/sanne", new { name = "Sanne" });
        await desk.CallAsync(HttpMethod.Put, "/api/channels/our-page", new { kind = "page", urn = "urn:li:organization:101" });
        shell = Shell.On(Folder, clock: Clock);
        Browsers.Give(Board, opened =>
        {
            Opened.Add(opened);
            return HasBrowser;
        });
    }

    [TestCleanup]
    public async Task EndAsync()
    {
        shell?.Dispose();
        if (desk is not null) await desk.DisposeAsync();
        if (linkedIn is not null) await linkedIn.DisposeAsync();
    }

    /// <summary>Does in a browser what somebody does at the page that the module opened.</summary>
    /// <param name="how">The button at LinkedIn.</param>
    /// <param name="before">What happens before LinkedIn's answer comes to the board.</param>
    /// <returns>The page after LinkedIn's answer.</returns>
    private protected string Answer(string how, Action? before = null) => AnswerAsync(how, before).GetAwaiter().GetResult();

    private async Task<string> AnswerAsync(string how, Action? before)
    {
        using var browser = new SignInBrowser(Board);
        var back = await browser.ConsentAsync(await browser.BeginAsync(Opened[^1].PathAndQuery), "sanne", how);
        before?.Invoke();
        return (await browser.FollowAsync(await browser.GetAsync(back.PathAndQuery))).Text;
    }
}
