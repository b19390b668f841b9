using System.Text;

namespace Recruiting.CrashMatrix.Child;

/// <summary>A connection of HTTP/1.1 whose bytes leave in pieces, with a step behind each: the headers, half of the body, the body; then the wait for the answer, and the answer.</summary>
internal sealed class SteppedStream(Stream inner, Steps steps) : Stream
{
    private string call = "";
    private bool inBody;
    private bool asked;

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => true;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>What a request is called in labels: method and path, without what names this thing or that.</summary>
    public static string Name(string requestLine)
    {
        var parts = requestLine.Split(' ', '?');
        return $"{parts[0]} {string.Join('/', parts[1].Split('/').Select(p => p.Contains("urn", StringComparison.Ordinal) || p.Any(char.IsDigit) ? "…" : p))}";
    }

    /// <inheritdoc />
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (asked || IsHead(buffer.Span)) (asked, inBody) = (false, false);
        if (!inBody) buffer = await HeadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (buffer.Length == 0) return;
        await SendAsync(buffer[..(buffer.Length / 2)], "half of the body sent", cancellationToken).ConfigureAwait(false);
        await SendAsync(buffer[(buffer.Length / 2)..], "body sent", cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var first = !asked && inBody && buffer.Length > 0;
        if (first)
        {
            asked = true;
            steps.Pass($"http {call}: answer awaited");
        }

        var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (first) steps.Pass($"http {call}: answer arrived");
        return read;
    }

    /// <inheritdoc />
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Asynchronously only.");

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Asynchronously only.");

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    // A connection that is used again may have begun to read before it was asked: then no read tells where the request before ended.
    private static bool IsHead(ReadOnlySpan<byte> bytes) => bytes.IndexOf(" HTTP/1.1\r\n"u8) is > 0 and var end && !bytes[..end].Contains((byte)'\n');

    // .NET's handler gives a request's head in one piece, with or without the beginning of its body.
    private async ValueTask<ReadOnlyMemory<byte>> HeadAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancel)
    {
        call = Name(Encoding.ASCII.GetString(buffer.Span[..buffer.Span.IndexOf("\r\n"u8)]));
        var head = buffer.Span.IndexOf("\r\n\r\n"u8) + 4;
        inBody = true;
        await SendAsync(buffer[..head], "headers sent", cancel).ConfigureAwait(false);
        return buffer[head..];
    }

    private async ValueTask SendAsync(ReadOnlyMemory<byte> piece, string what, CancellationToken cancel)
    {
        await inner.WriteAsync(piece, cancel).ConfigureAwait(false);
        steps.Pass($"http {call}: {what}");
    }
}
