using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Recruiting.Core.Time;

namespace Recruiting.Core.LinkedIn;

/// <summary>LinkedIn's sign-in over HTTP/1.1. Safe for concurrent use.</summary>
/// <param name="http">Follows no redirects and keeps no cookies.</param>
/// <param name="options">Addresses, version, apps.</param>
/// <param name="clock">Ends of tokens are counted from it.</param>
public sealed class LinkedInSignIn(HttpClient http, LinkedInOptions options, TimeProvider clock) : ILinkedInSignIn
{
    private const int PageSize = 100;

    // More than anybody administers; a list that does not end is no list.
    private const int MostPages = 5_000;

    // Rest.li: a request line of more than 4,000 characters is refused.
    private const int LookUpAtOnce = 100;

    private static readonly TimeSpan[] Waits = [.. new[] { 1, 2, 3, 4 }.Select(s => TimeSpan.FromSeconds(s))];

    /// <inheritdoc/>
    public bool IsConfigured(LinkedInAppKind app) => options.Of(app) is { ClientId.Length: > 0, ClientSecret.Length: > 0 };

    /// <summary>Says that an app is not set up here, and what to do.</summary>
    public static PresenceException NotConfigured(LinkedInAppKind app) => SignInFaults.NotConfigured(app);

    /// <inheritdoc/>
    public Uri AuthorizeAddress(LinkedInAppKind app, string redirect, string state)
    {
        var (id, _) = Credentials(app);
        (string Name, string Value)[] query = [("response_type", "code"), ("client_id", id), ("redirect_uri", redirect), ("state", state), ("scope", string.Join(' ', LinkedInScopes.Asked(app)))];
        return new Uri($"{Auth("authorization")}?{string.Join('&', query.Select(q => $"{q.Name}={Uri.EscapeDataString(q.Value)}"))}");
    }

    /// <inheritdoc/>
    public async Task<GrantedTokens> ExchangeAsync(LinkedInAppKind app, string code, string redirect, CancellationToken cancel = default) =>
        SignInAnswers.Tokens(await PostAsync(app, "accessToken", [new("grant_type", "authorization_code"), new("code", code), new("redirect_uri", redirect)], [code], cancel).ConfigureAwait(false), clock.Now());

    /// <inheritdoc/>
    public async Task<GrantedTokens> RefreshAsync(LinkedInAppKind app, string refreshToken, CancellationToken cancel = default) =>
        SignInAnswers.Tokens(await PostAsync(app, "accessToken", [new("grant_type", "refresh_token"), new("refresh_token", refreshToken)], [refreshToken], cancel).ConfigureAwait(false), clock.Now());

    /// <inheritdoc/>
    public async Task<TokenStanding> IntrospectAsync(LinkedInAppKind app, string token, CancellationToken cancel = default) =>
        SignInAnswers.Standing(await PostAsync(app, "introspectToken", [new("token", token)], [token], cancel).ConfigureAwait(false));

    /// <inheritdoc/>
    public Task RevokeAsync(LinkedInAppKind app, string token, CancellationToken cancel = default) => PostAsync(app, "revoke", [new("token", token)], [token], cancel);

    /// <inheritdoc/>
    public async Task<SignedInMember> WhoAsync(LinkedInAppKind app, string token, CancellationToken cancel = default) =>
        SignInAnswers.Who(await GetAsync(app == LinkedInAppKind.Page ? "v2/me" : "v2/userinfo", token, cancel).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MemberPage>> PagesAsync(string token, CancellationToken cancel = default)
    {
        var found = new Dictionary<string, MemberPage>(StringComparer.Ordinal);
        for (var start = 0; start < MostPages;)
        {
            var target = string.Create(CultureInfo.InvariantCulture, $"rest/organizationAcls?q=roleAssignee&state=APPROVED&count={PageSize}&start={start}");
            var (pages, elements, more) = SignInAnswers.Roles(await GetAsync(target, token, cancel).ConfigureAwait(false));
            foreach (var page in pages) found.TryAdd(page.Urn, page);
            start += elements;
            if (!more || elements == 0) break;
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var some in found.Keys.Select(SignInAnswers.BareId).Chunk(LookUpAtOnce))
        {
            foreach (var (id, name) in await NamesAsync(some, token, cancel).ConfigureAwait(false)) names[id] = name;
        }

        return [.. found.Values.Select(p => p with { Name = names.GetValueOrDefault(SignInAnswers.BareId(p.Urn)) }).OrderBy(p => p.Name ?? p.Urn, StringComparer.Ordinal)];
    }

    // Names are for people to choose by; without them the numbers do.
    private async Task<Dictionary<string, string>> NamesAsync(IEnumerable<string> ids, string token, CancellationToken cancel)
    {
        try
        {
            return SignInAnswers.Names(await GetAsync($"rest/organizationsLookup?ids=List({string.Join(',', ids)})", token, cancel).ConfigureAwait(false));
        }
        catch (PresenceException e) when (e.Code == "connect.refused")
        {
            return [];
        }
    }

    private async Task<JsonElement> PostAsync(LinkedInAppKind app, string what, KeyValuePair<string, string>[] form, string?[] secrets, CancellationToken cancel)
    {
        var (id, secret) = Credentials(app);
        using var request = new HttpRequestMessage(HttpMethod.Post, Auth(what))
        {
            Content = new FormUrlEncodedContent([.. form, new("client_id", id), new("client_secret", secret)]),
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var (status, body) = await SendAsync(request, cancel).ConfigureAwait(false);
        return status is >= 200 and < 300 ? Json(body) : throw SignInFaults.Refused(status, body, [secret, .. secrets]);
    }

    private async Task<JsonElement> GetAsync(string target, string token, CancellationToken cancel)
    {
        for (var tries = 0; ; tries++)
        {
            using var request = RestRequest.Make(options, HttpMethod.Get, target, token);
            var (status, body) = await SendAsync(request, cancel).ConfigureAwait(false);
            if (status is >= 200 and < 300) return Json(body);
            // A token that was just given is "revoked" or "expired" for some seconds (linkedin.md 3).
            if (status != 401 || tries == Waits.Length) throw SignInFaults.Refused(status, body, [token]);
            await Task.Delay(Waits[tries], clock, cancel).ConfigureAwait(false);
        }
    }

    private async Task<(int Status, string Body)> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            using var response = await http.SendAsync(request, cancel).ConfigureAwait(false);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancel).ConfigureAwait(false));
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw SignInFaults.Unreachable(e);
        }
    }

    private static JsonElement Json(string body)
    {
        try
        {
            if (body.Length == 0) return default;
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : throw SignInFaults.Unreadable("JSON");
        }
        catch (JsonException)
        {
            throw SignInFaults.Unreadable("JSON");
        }
    }

    private string Auth(string what) => $"{options.AuthAddress.AbsoluteUri.TrimEnd('/')}/oauth/v2/{what}";

    private (string Id, string Secret) Credentials(LinkedInAppKind app) =>
        IsConfigured(app) ? (options.Of(app).ClientId!, options.Of(app).ClientSecret!) : throw SignInFaults.NotConfigured(app);
}
