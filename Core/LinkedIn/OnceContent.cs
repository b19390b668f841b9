using System.Net;
using System.Net.Http.Headers;

namespace Recruiting.Core.LinkedIn;

/// <summary>A body that is sent once at most, and knows whether sending it has begun.</summary>
/// <remarks>While it has not begun, LinkedIn cannot have created anything: a request without its body is none. And should some handler, now
/// or later, try the same request again, it fails here instead of making a second post.</remarks>
internal sealed class OnceContent : HttpContent
{
    private readonly byte[] _json;
    private int _sent;

    public OnceContent(byte[] json)
    {
        _json = json;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>Has any of it been handed to the connection?</summary>
    public bool Begun => Volatile.Read(ref _sent) != 0;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        Interlocked.Exchange(ref _sent, 1) == 0
            ? stream.WriteAsync(_json, cancellationToken).AsTask()
            : throw new InvalidOperationException("A create is sent once; sending it again could make a second post.");

    protected override bool TryComputeLength(out long length)
    {
        length = _json.Length;
        return true;
    }
}
