using System.Text;
using Microsoft.Security.AntiSSRF;
using Recruiting.Core.LinkedIn;

namespace Recruiting.Core.Reminding.Ways;

/// <summary>Posts to a webhook, once, and tells what became of it. The address is a secret: it stands in no log, no trace and no answer of this.</summary>
/// <param name="http">Its clients, of <see cref="Client"/>.</param>
/// <param name="clock">Ends what takes too long.</param>
public sealed class WebhookPost(IHttpClientFactory http, TimeProvider clock)
{
    /// <summary>The name of its clients.</summary>
    public const string Client = "webhooks";

    private const int MostSaid = 200;

    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(8);

    /// <summary>Marks a request whose address nobody may be told.</summary>
    public static readonly HttpRequestOptionsKey<bool> Secret = new("Recruiting.SecretAddress");

    /// <summary>How long a post may take. Default: 20 seconds.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A handler that reaches public addresses only, looked at anew for each connection; no redirects, no cookies.</summary>
    /// <param name="with">Changes the policy; null for as it is: https only.</param>
    internal static HttpMessageHandler CreateHandler(Action<AntiSSRFPolicy>? with = null)
    {
        var policy = new AntiSSRFPolicy(PolicyConfigOptions.ExternalOnlyLatest);
        with?.Invoke(policy);
        var handler = policy.GetHandler();
        handler.UseCookies = false;
        handler.AllowAutoRedirect = false;
        handler.ConnectTimeout = ConnectPatience;
        return handler;
    }

    internal async Task<Delivered> SendAsync(string json, string address, CancellationToken cancel)
    {
        using var content = new OnceContent(Encoding.UTF8.GetBytes(json));
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Options.Set(Secret, true);
        // A connection that was kept, and has gone in the meantime, would look like one that broke after the post.
        request.Headers.ConnectionClose = true;
        using var late = new CancellationTokenSource(Patience, clock);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            using var client = http.CreateClient(Client);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ends.Token).ConfigureAwait(false);
            var status = (int)response.StatusCode;
            return status is >= 200 and < 300 ? Delivered.Taken : Meaning(status) with { Detail = await SaidAsync(response, address, ends.Token).ConfigureAwait(false) };
        }
        catch (Exception e)
        {
            // Whatever it was: what the other side does goes no further than this. A name that is unknown comes as the socket's own error.
            return Of(e, content.Begun);
        }
    }

    // Who was not reached got nothing. What was under way may have arrived.
    private static Delivered Of(Exception trouble, bool begun) => (begun, IsNotPublic(trouble)) switch
    {
        (_, true) => new(DeliveryOutcome.Refused, "webhook.not-public"),
        (true, _) => new(DeliveryOutcome.Unknown, "webhook.unknown"),
        _ => new(DeliveryOutcome.Later, "webhook.unreachable", IsOfTheWay: true),
    };

    private static Delivered Meaning(int status) => status switch
    {
        408 or 429 or 503 => new(DeliveryOutcome.Later, "webhook.not-now", IsOfTheWay: true),
        >= 500 => new(DeliveryOutcome.Unknown, "webhook.unknown"),
        401 or 403 or 404 or 410 => new(DeliveryOutcome.Refused, "webhook.gone"),
        _ => new(DeliveryOutcome.Refused, "webhook.refused"), // a redirect too: it is not followed
    };

    private static bool IsNotPublic(Exception? e) => e is AntiSSRFException || (e is not null && IsNotPublic(e.InnerException));

    private static async Task<string> SaidAsync(HttpResponseMessage response, string address, CancellationToken cancel)
    {
        var status = $"{(int)response.StatusCode}";
        try
        {
            var body = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
            var buffer = new byte[MostSaid];
            var read = await body.ReadAtLeastAsync(buffer, MostSaid, throwOnEndOfStream: false, cancel).ConfigureAwait(false);
            var said = WayWords.OneLine(Encoding.UTF8.GetString(buffer, 0, read));
            return $"{status} {Redaction.Clean(said, SecretsOf(new(address)))}".Trim();
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            return status;
        }
    }

    // The whole of it, and what in its path and query is long enough to be one: an answer may name only that.
    private static IEnumerable<string> SecretsOf(Uri address) => [address.AbsoluteUri, .. address.PathAndQuery.Split('/', '?', '&', '=').Where(part => part.Length >= 8)];
}
