using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.Security.AntiSSRF;
using Recruiting.Core.Media;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>A card for a link, as its page proposes it. A person looks at it and keeps what they like.</summary>
/// <param name="Link">Where the page was found in the end, after redirects.</param>
/// <param name="Title">Its title; null where the page has none.</param>
/// <param name="Description">Its description; null where the page has none.</param>
/// <param name="Image">Its picture, taken in already; null where it has none that can be had.</param>
/// <param name="ImageTrouble">Why its picture cannot be had; null where nothing is wrong.</param>
public sealed record ProposedCard(string Link, string? Title, string? Description, string? Image, Fault? ImageTrouble);

/// <summary>Reads what a page says of itself, for a link's card: LinkedIn does not read pages (linkedin.md section 8).</summary>
/// <remarks>Whoever writes a link makes this program ask for it, so it goes to public addresses only, through each redirect; takes little, and not for long. Nothing is read when a post goes out.</remarks>
/// <param name="http">Its handler should be <see cref="CreateHandler"/>'s.</param>
/// <param name="media">Where the picture is kept.</param>
/// <param name="clock">Ends what takes too long.</param>
public sealed class LinkCardReader(HttpClient http, MediaBook media, TimeProvider clock)
{
    /// <summary>Bytes of a page that are read; what it says of itself stands at its beginning.</summary>
    public const int MostHtml = 1 << 20;

    /// <summary>Bytes of a picture.</summary>
    public const int MostImage = 5 << 20;

    private const int MostRedirects = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    static LinkCardReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // Older pages are not in UTF-8.

    /// <summary>A handler that reaches public addresses only, looked at anew for each connection, redirects included; no cookies, no proxy.</summary>
    /// <param name="with">Changes the policy; null for as it is.</param>
    public static HttpMessageHandler CreateHandler(Action<AntiSSRFPolicy>? with = null)
    {
        var policy = new AntiSSRFPolicy(PolicyConfigOptions.ExternalOnlyLatest) { AllowPlainTextHttp = true };
        with?.Invoke(policy);
        var handler = policy.GetHandler();
        handler.UseCookies = false;
        handler.AllowAutoRedirect = true;
        handler.MaxAutomaticRedirections = MostRedirects;
        handler.ConnectTimeout = Patience;
        return handler;
    }

    /// <summary>Reads a page and takes its picture in.</summary>
    /// <exception cref="PresenceException"><c>post.link-invalid</c>, <c>card.unreadable</c>, <c>card.not-a-page</c>.</exception>
    public async Task<ProposedCard> ReadAsync(string workspace, string? link, CancellationToken cancel = default)
    {
        var faults = new FaultList();
        faults.Check(!string.IsNullOrWhiteSpace(link), "card.link-missing", "Give the link.", "link");
        PostFields.Check(faults, null, link, null, null);
        faults.ThrowIfAny();
        var (bytes, type, at) = await FetchAsync(new Uri(link!), MostHtml, whole: false, cancel).ConfigureAwait(false) switch
        {
            { Trouble: { } trouble } => throw PresenceException.Invalid("card.unreadable", $"The page cannot be read: {trouble} Write the card's title and description yourself.", "link"),
            var found => found,
        };
        if (type?.MediaType is not ("text/html" or "application/xhtml+xml")) throw PresenceException.Invalid("card.not-a-page", "Behind the link is no web page. Write the card's title and description yourself.", "link");
        using var html = new MemoryStream(bytes);
        var graph = await OpenGraph.OfAsync(html, type.ToString(), at, cancel).ConfigureAwait(false);
        var (image, imageTrouble) = graph.Image is null ? (null, null) : await ImageAsync(workspace, graph.Image, cancel).ConfigureAwait(false);
        return new(at.AbsoluteUri, graph.Title, graph.Description, image, imageTrouble);
    }

    private async Task<(string? File, Fault? Trouble)> ImageAsync(string workspace, Uri address, CancellationToken cancel)
    {
        var fetched = await FetchAsync(address, MostImage, whole: true, cancel).ConfigureAwait(false);
        if (fetched.Trouble is { } trouble) return (null, new("card.image-unreadable", $"The page's picture cannot be read: {trouble} Choose one yourself.", "image"));
        using var content = new MemoryStream(fetched.Bytes);
        try
        {
            if (await MediaReading.OfAsync(content, cancel).ConfigureAwait(false) is not { Kind: MediaKind.Image }) return (null, MediaRules.Refusal(null, "image"));
            return ((await media.TakeAsync(workspace, content, "image", cancel).ConfigureAwait(false)).File, null);
        }
        catch (PresenceException e)
        {
            return (null, e.Faults[0]);
        }
    }

    private async Task<Fetched> FetchAsync(Uri address, int most, bool whole, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        try
        {
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ends.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode) return new(Reason.Of("card.answered", (int)response.StatusCode));
            var body = await response.Content.ReadAsStreamAsync(ends.Token).ConfigureAwait(false);
            var buffer = new byte[most + 1];
            var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ends.Token).ConfigureAwait(false);
            if (read > most && whole) return new(Reason.Of("card.too-large", most >> 20));
            return new(null, buffer[..Math.Min(read, most)], response.Content.Headers.ContentType, response.RequestMessage!.RequestUri!);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(Reason.Of("card.too-slow"));
        }
        // A name that nobody has comes bare: the look before the connection asks for it.
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or AntiSSRFException)
        {
            return new(Reason.Of(Refused(e) ? "card.not-public" : "card.no-connection"));
        }
    }

    private static bool Refused(Exception? e) => e is AntiSSRFException || (e is not null && Refused(e.InnerException));

    private readonly record struct Fetched(Reason? Trouble, byte[] Bytes, MediaTypeHeaderValue? Type, Uri At)
    {
        public Fetched(Reason trouble)
            : this(trouble, [], null, null!)
        {
        }

        public void Deconstruct(out byte[] bytes, out MediaTypeHeaderValue? type, out Uri at) => (bytes, type, at) = (Bytes, Type, At);
    }
}
