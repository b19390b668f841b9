using System.Net;
using System.Text.RegularExpressions;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Board.Tests.SignIn;

/// <summary>The address that LinkedIn sends people back to is the one that is configured, whatever a request says of its host.</summary>
[TestClass]
public sealed partial class PublicAddressTests
{
    private const string Back = "https://board.example.com/connect/linkedin";

    [TestMethod]
    [DataRow("Presence:Address=https://board.example.com")]
    [DataRow("Presence:Address=https://board.example.com/")]
    [DataRow("WEBSITE_HOSTNAME=board.example.com")]
    public async Task Address_ThatIsShownSentAndExchanged_IsTheVerySame(string setting)
    {
        await using var flow = await Flow.StartAsync(setting);

        var shown = await flow.GetAsync("/connections");
        var going = await flow.GoAsync("/connect/colleagues/sanne");
        var ended = await flow.GetAsync((await flow.ConsentAsync(going)).PathAndQuery);

        Assert.Contains($">{Back}<", shown);
        Assert.AreEqual(Back, Sent(going));
        Assert.Contains("Sanne Visser", ended + await flow.GetAsync("/connections"), "LinkedIn took the code together with the address that it was given for");
        Assert.IsTrue(flow.Secure, "the ticket is for https alone");
    }

    [TestMethod]
    [DataRow("Host: evil.example")]
    [DataRow("X-Forwarded-Host: evil.example")]
    [DataRow("X-Original-Host: evil.example")]
    [DataRow("Forwarded: host=evil.example;proto=http")]
    [DataRow("X-Forwarded-Proto: http")]
    public async Task Header_OfWhoever_DoesNotChooseIt(string header)
    {
        await using var flow = await Flow.StartAsync("Presence:Address=https://board.example.com", "WEBSITE_HOSTNAME=presence.azurewebsites.net");
        flow.Header = header;

        Assert.DoesNotContain("evil.example/connect", await flow.GetAsync("/connections"));
        Assert.AreEqual(Back, Sent(await flow.GoAsync("/connect/colleagues/sanne")));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("WEBSITE_HOSTNAME=localhost:7071")]
    public async Task Address_ThatNobodyNames_IsTheOneThatIsAskedFor(string setting)
    {
        await using var flow = await Flow.StartAsync(setting);

        Assert.AreEqual(new Uri(flow.Board.Address, "/connect/linkedin").ToString(), Sent(await flow.GoAsync("/connect/colleagues/sanne")));
    }

    [TestMethod]
    [DataRow("board.example.com")]
    [DataRow("http://board.example.com")]
    [DataRow("https://board.example.com/path")]
    [DataRow("https://somebody@board.example.com")]
    public async Task Address_ThatIsNone_KeepsTheHostFromStarting(string address)
    {
        var e = await Assert.ThrowsExactlyAsync<Recruiting.Core.PresenceException>(() => AzureBoard.StartAsync(settings: $"Presence:Address={address}"));

        Assert.AreEqual(("configuration.invalid", "Presence:Address"), (e.Code, e.Faults[0].Field));
    }

    private static string Sent(Uri going) => Uri.UnescapeDataString(Redirect().Match(going.Query).Groups["at"].Value);

    [GeneratedRegex("redirect_uri=(?<at>[^&]+)")]
    private static partial Regex Redirect();

    /// <summary>A board behind a proxy that ends TLS, LinkedIn, and an admin's browser, which keeps cookies although this side of the proxy is plain http.</summary>
    private sealed partial class Flow(LinkedInSimulatorFixture linkedIn, AzureBoard board) : IAsyncDisposable
    {
        private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        private readonly Dictionary<string, string> cookies = [];

        public AzureBoard Board => board;

        /// <summary>Sent with every request.</summary>
        public string? Header { get; set; }

        /// <summary>Was the ticket marked so?</summary>
        public bool Secure { get; private set; }

        public static async Task<Flow> StartAsync(params string[] settings)
        {
            var linkedIn = await LinkedInSimulatorFixture.StartAsync();
            var app = linkedIn.SignIn.App("profile");
            var board = await AzureBoard.StartAsync(settings: [
                .. settings.Where(s => s.Length > 0), $"LinkedIn:BaseAddress={linkedIn.BaseAddress}", $"LinkedIn:AuthAddress={linkedIn.BaseAddress}",
                $"LinkedIn:Profile:ClientId={app.ClientId}", $"LinkedIn:Profile:ClientSecret={app.ClientSecret}"]);
            linkedIn.SignIn.AllowRedirect(Back);
            linkedIn.SignIn.Put(new SimulatedMember("sanne", "Sanne", "Visser"));
            using var api = new BoardClient(board.Address);
            await AzureBoard.KnowAsync(api, "sanne");
            return new(linkedIn, board);
        }

        public async Task<string> GetAsync(string path) => await SendAsync(new(HttpMethod.Get, new Uri(board.Address, path)));

        /// <summary>Begins to connect.</summary>
        /// <returns>LinkedIn's address.</returns>
        public async Task<Uri> GoAsync(string path)
        {
            var form = PageForm.Of(await GetAsync(path), path);
            var going = await SendAsync(new(HttpMethod.Post, new Uri(board.Address, path)) { Content = form.With() });
            return new(WebUtility.HtmlDecode(Refresh().Match(going).Groups["at"].Value));
        }

        /// <summary>Says yes at LinkedIn.</summary>
        /// <returns>Where it sends back to.</returns>
        public async Task<Uri> ConsentAsync(Uri at)
        {
            var fields = PageForm.Of(await http.GetStringAsync(at), "/oauth/v2/authorization").Fields.Append(new("member", "sanne")).Append(new("do", "allow"));
            using var answered = await http.PostAsync(new Uri(at, "/oauth/v2/authorization"), new FormUrlEncodedContent(fields));
            return answered.Headers.Location!;
        }

        public async ValueTask DisposeAsync()
        {
            http.Dispose();
            await board.DisposeAsync();
            await linkedIn.DisposeAsync();
        }

        private async Task<string> SendAsync(HttpRequestMessage request)
        {
            using (request)
            {
                foreach (var header in new[] { AzureBoard.As("admin"), Header }.OfType<string>()) request.Headers.TryAddWithoutValidation(header.Split(':')[0], header[(header.IndexOf(':', StringComparison.Ordinal) + 2)..]);
                request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
                using var response = await http.SendAsync(request);
                foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
                {
                    var pair = cookie.Split(';')[0].Split('=', 2);
                    cookies[pair[0]] = pair[1];
                    if (pair is ["connect", { Length: > 0 }]) Secure = cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase);
                }

                return await response.Content.ReadAsStringAsync();
            }
        }

        [GeneratedRegex("http-equiv=\"refresh\" content=\"0; url=(?<at>[^\"]+)\"")]
        private static partial Regex Refresh();
    }
}
