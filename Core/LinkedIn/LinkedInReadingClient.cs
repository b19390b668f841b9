using System.Globalization;
using NodaTime;
using Recruiting.Core.Time;

namespace Recruiting.Core.LinkedIn;

/// <summary>LinkedIn's finder and single posts over HTTP (<c>GET /rest/posts</c>). A read that was lost on the way is asked once more; it changes nothing.</summary>
/// <param name="http">Follows no redirects.</param>
/// <param name="options">Address and version.</param>
/// <param name="clock">Time limits are taken from it.</param>
public sealed class LinkedInReadingClient(HttpClient http, LinkedInOptions options, TimeProvider clock) : ILinkedInReading
{
    /// <summary>How long LinkedIn has for one answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private const int Tries = 2, PageSize = 50, MostPages = 10;

    /// <inheritdoc/>
    public async Task<PostsRead> OfAuthorAsync(string author, Instant since, string token, CancellationToken cancel = default)
    {
        var found = new List<ReadPost>();
        for (var page = 0; page < MostPages; page++)
        {
            var target = string.Create(CultureInfo.InvariantCulture, $"rest/posts?q=author&author={Uri.EscapeDataString(author)}&count={PageSize}&start={page * PageSize}&sortBy=CREATED");
            var answer = await AskAsync(target, token, cancel).ConfigureAwait(false);
            if (answer.Outcome != ReadOutcome.Read) return new(answer.Outcome, [], answer.RetryAt, answer.Code);
            if (ReadPage.Parse(answer.Body) is not { } posts) return new(ReadOutcome.Unavailable, [], Code: "unreadable");
            found.AddRange(posts.Where(p => p.CreatedAt >= since));
            if (posts.Count < PageSize || posts[^1].CreatedAt < since) break;
        }

        return new(ReadOutcome.Read, found);
    }

    /// <inheritdoc/>
    public async Task<ReadOutcome> LookAsync(string urn, string token, CancellationToken cancel = default) =>
        (await AskAsync($"rest/posts/{Uri.EscapeDataString(urn)}", token, cancel).ConfigureAwait(false)).Outcome;

    private async Task<Asked> AskAsync(string target, string token, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var asked = await OnceAsync(target, token, cancel).ConfigureAwait(false);
            if (asked.Outcome != ReadOutcome.Unavailable || tries == Tries) return asked;
        }
    }

    private async Task<Asked> OnceAsync(string target, string token, CancellationToken cancel)
    {
        using var time = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, time.Token);
        try
        {
            using var request = RestRequest.Make(options, HttpMethod.Get, target, token);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, both.Token).ConfigureAwait(false);
            var body = await response.Content.ReadAsStringAsync(both.Token).ConfigureAwait(false);
            return Of((int)response.StatusCode, body, token);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or FormatException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new(ReadOutcome.Unavailable, "", Code: e is OperationCanceledException ? "time-out" : "connection-lost");
        }
    }

    private Asked Of(int status, string body, string token)
    {
        if (status is >= 200 and < 300) return new(ReadOutcome.Read, body);
        var code = Redaction.Clean(ErrorBody.Parse(body).Code, token) ?? status.ToString(CultureInfo.InvariantCulture);
        return status switch
        {
            404 => new(ReadOutcome.NotThere, "", Code: code),
            401 or 403 => new(ReadOutcome.NotPermitted, "", Code: code),
            429 => new(ReadOutcome.Throttled, "", Outcomes.NextMidnight(clock.Now()), code),
            _ => new(ReadOutcome.Unavailable, "", Code: code),
        };
    }

    private sealed record Asked(ReadOutcome Outcome, string Body, Instant? RetryAt = null, string? Code = null);
}
