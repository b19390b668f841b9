using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Recruiting.Board.Tests.SignIn;

namespace Recruiting.Board.Tests.Connections;

/// <summary>A browser without script: it keeps cookies, goes where pages send it, and remembers all that it saw.</summary>
internal sealed partial class SignInBrowser : IDisposable
{
    private readonly HttpClient http;
    private readonly Uri board;

    public SignInBrowser(Uri board)
    {
        this.board = board;
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies });
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>Every body and header of the Board's answers.</summary>
    public StringBuilder Seen { get; } = new();

    public async Task<Reply> GetAsync(string path, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(board, path));
        request.Headers.Add("Accept-Language", language);
        return await SendAsync(request);
    }

    /// <summary>Sends the form of a page.</summary>
    public async Task<Reply> SendAsync(Reply page, string action, params (string Name, string Value)[] more)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(board, action))
        {
            Content = PageForm.Of(page.Text, action).With(more.Select(m => KeyValuePair.Create(m.Name, m.Value))),
        };
        return await SendAsync(request);
    }

    /// <summary>Begins to connect: gives LinkedIn's address.</summary>
    public async Task<Uri> BeginAsync(string path)
    {
        var going = (await SendAsync(await GetAsync(path), path)).Is(200);
        return new Uri(WebUtility.HtmlDecode(Refresh().Match(going.Text).Groups["at"].Value));
    }

    /// <summary>Answers LinkedIn's consent page.</summary>
    /// <returns>Where LinkedIn sends back to.</returns>
    public async Task<Uri> ConsentAsync(Uri at, string member, string how = "allow")
    {
        using var asked = await http.GetAsync(at);
        if (asked.Headers.Location is { } early) return early;
        var html = await asked.Content.ReadAsStringAsync();
        Assert.AreEqual(HttpStatusCode.OK, asked.StatusCode, html);
        var fields = PageForm.Of(html, "/oauth/v2/authorization").Fields.Append(new("member", member)).Append(new("do", how));
        using var answered = await http.PostAsync(new Uri(at, "/oauth/v2/authorization"), new FormUrlEncodedContent(fields));
        return answered.Headers.Location!;
    }

    /// <summary>All the way; ends on the page after the callback.</summary>
    public async Task<Reply> ConnectAsync(string path, string member, string how = "allow") => await FollowAsync(await GetAsync((await ConsentAsync(await BeginAsync(path), member, how)).PathAndQuery));

    /// <summary>Goes where an answer sends.</summary>
    public async Task<Reply> FollowAsync(Reply reply) => reply.Location is { } next ? await GetAsync(next.ToString()) : reply;

    public void Dispose() => http.Dispose();

    private async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Seen.Append(response).AppendLine().AppendLine(text);
        return new((int)response.StatusCode, null, response.Headers.Location, response.Content.Headers.ContentType?.MediaType ?? "", [], text);
    }

    [GeneratedRegex("http-equiv=\"refresh\" content=\"0; url=(?<at>[^\"]+)\"")]
    private static partial Regex Refresh();
}
