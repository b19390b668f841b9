namespace Recruiting.Board.Http;

/// <summary>A body that is read up to a limit, however it is sent: a chunked one names no length beforehand.</summary>
/// <remarks>The server's own limit resets the connection, and the caller sees a broken pipe instead of an answer. This one lets the rest be drained.</remarks>
/// <param name="body">The body; not disposed.</param>
/// <param name="most">How many bytes are read at most.</param>
/// <param name="tooLarge">Makes the error of the byte after.</param>
internal sealed class LimitedStream(Stream body, long most, Func<Exception> tooLarge) : Stream
{
    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Counted(body.Read(buffer, offset, count));

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Counted(int count) => (read += count) > most ? throw tooLarge() : count;
}
