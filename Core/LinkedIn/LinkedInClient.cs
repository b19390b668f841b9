using NodaTime;
using Recruiting.Core.Time;

namespace Recruiting.Core.LinkedIn;

/// <summary>LinkedIn's Posts API over HTTP/1.1 (<c>POST /rest/posts</c>).</summary>
/// <remarks>
/// A create goes out once. .NET's own handler tries again only what it has not begun to send, or a request without a body; here a
/// connection is never reused (see <see cref="CreateHandler"/>), redirects are not followed, and the body refuses to be sent twice (<see cref="OnceContent"/>).
/// Safe for concurrent use.
/// </remarks>
/// <param name="http">Its handler should be <see cref="CreateHandler"/>'s; its own time-out, where it has one, counts beside the deadline.</param>
/// <param name="options">Addresses and version.</param>
/// <param name="clock">Deadlines and the times to ask again are taken from it.</param>
public sealed class LinkedInClient(HttpClient http, LinkedInOptions options, TimeProvider clock) : ILinkedIn
{
    /// <summary>The handler that a create needs: a connection of its own for every call (a pooled one may have died unnoticed, and then nobody could
    /// tell whether LinkedIn had read the request), no redirects, no cookies, and no header but those that LinkedIn asks for.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        PooledConnectionLifetime = TimeSpan.Zero,
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
    };

    /// <inheritdoc/>
    /// <remarks>The deadline covers connecting, sending and the whole answer. Where it ends before sending has begun, the outcome is
    /// <see cref="Posts.AttemptOutcome.NotSent"/>, since nothing can have been created.</remarks>
    public async Task<CreateResult> CreateAsync(LinkedInPost post, string token, TimeSpan deadline) =>
        (Unsendable.Find(post, token) ?? await SendAsync(post, token, deadline)).Without(token);

    private async Task<CreateResult> SendAsync(LinkedInPost post, string token, TimeSpan deadline)
    {
        using var content = new OnceContent(CreateBody.Of(post));
        using var request = RestRequest.Make(options, HttpMethod.Post, "rest/posts", token, content);
        using var time = new CancellationTokenSource(deadline > TimeSpan.Zero ? deadline : TimeSpan.Zero, clock);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token);
            Instant now = clock.Now();
            var result = Outcomes.Of(await Answer.ReadAsync(response, now, time.Token), now);
            return result.Status == 426 ? result with { Version = options.Version } : result;
        }
        catch (Exception trouble) when (trouble is HttpRequestException or OperationCanceledException or IOException or InvalidOperationException)
        {
            return NoAnswer.Of(trouble, content.Begun);
        }
    }
}
