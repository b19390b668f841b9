using System.Text.RegularExpressions;

namespace Recruiting.Benchmarks.Pages;

/// <summary>Asks for pages as a browser does, and counts what comes over the wire.</summary>
internal sealed partial class PageVisit(Uri address) : IDisposable
{
    private readonly Wire wire = new();
    private HttpClient? http;

    private HttpClient Http => http ??= new(wire.Handler()) { BaseAddress = address };

    /// <summary>The page, as text.</summary>
    internal async Task<string> PlainAsync(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
        return answer.EnsureSuccessStatusCode().Content.Headers.ContentEncoding.Count == 0
            ? await answer.Content.ReadAsStringAsync()
            : throw new InvalidOperationException("Compressed, though nobody asked for it.");
    }

    /// <summary>Asks as a browser does.</summary>
    /// <returns>Bytes over the wire, head and body.</returns>
    internal async Task<long> BrowseAsync(string path)
    {
        var before = wire.Received;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Accept-Encoding", "gzip, deflate, br, zstd");
        request.Headers.Add("Accept-Language", "en");
        using var answer = await Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        await answer.Content.CopyToAsync(Stream.Null);
        return wire.Received - before;
    }

    /// <summary>What a first visit fetches beside the page: style and script, no images.</summary>
    internal static (IReadOnlyList<string> Styles, IReadOnlyList<string> Scripts) Beside(string html) =>
        ([.. Style().Matches(html).Select(m => m.Groups[1].Value)], [.. Script().Matches(html).Select(m => m.Groups[1].Value)]);

    public void Dispose() => http?.Dispose();

    [GeneratedRegex("""<link rel="stylesheet" href="([^"]+)""")]
    private static partial Regex Style();

    [GeneratedRegex("""<script[^>]* src="([^"]+)""")]
    private static partial Regex Script();
}
