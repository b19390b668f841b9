using NodaTime;

namespace Recruiting.Core.LinkedIn;

/// <summary>An HTTP answer to a create, as far as it matters.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Ids">What the id headers hold, the first header first.</param>
/// <param name="TraceId"><c>x-li-uuid</c>.</param>
/// <param name="RetryAfter">When <c>Retry-After</c> says that LinkedIn may be asked again; null without that header (LinkedIn is not known to send it).</param>
/// <param name="Body">The body, or as much of it as came.</param>
internal sealed record Answer(int Status, IReadOnlyList<string> Ids, string? TraceId, Instant? RetryAfter, string Body)
{
    private const int MostBody = 64 * 1024;

    // Header names are compared without case. The second is what older resources of LinkedIn send.
    private static readonly string[] IdHeaders = ["x-restli-id", "x-linkedin-id"];

    /// <summary>Reads an answer. The status counts even where the body breaks off or <paramref name="time"/> runs out: LinkedIn has spoken.</summary>
    public static async Task<Answer> ReadAsync(HttpResponseMessage response, Instant now, CancellationToken time) => new(
        (int)response.StatusCode,
        IdHeaders.SelectMany(name => Header(response, name)).ToList(),
        Header(response, "x-li-uuid").FirstOrDefault(),
        RetryAfterOf(response, now),
        response.IsSuccessStatusCode ? "" : await BodyAsync(response, time));

    private static IEnumerable<string> Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values : [];

    private static Instant? RetryAfterOf(HttpResponseMessage response, Instant now) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => now + Duration.FromTimeSpan(delta),
        { Date: { } date } => Instant.FromDateTimeOffset(date),
        _ => null,
    };

    private static async Task<string> BodyAsync(HttpResponseMessage response, CancellationToken time)
    {
        var buffer = new byte[MostBody];
        var length = 0;
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(time);
            int read;
            while (length < buffer.Length && (read = await stream.ReadAsync(buffer.AsMemory(length), time)) > 0) length += read;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            // What came is used.
        }

        return System.Text.Encoding.UTF8.GetString(buffer, 0, length);
    }
}
