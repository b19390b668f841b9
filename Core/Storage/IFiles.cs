namespace Recruiting.Core.Storage;

/// <summary>Named files beside the rows: daily copies, media. Two engines, one contract suite that both pass.</summary>
/// <remarks>A file stands under its name whole or not at all: neither a crash nor a failure leaves half of one. Names are flat, see <see cref="FileNames"/>.
/// What an awaited put reported survives a power cut.</remarks>
public interface IFiles
{
    /// <summary>What a person may read about where the files are. Never holds a secret.</summary>
    string Place { get; }

    /// <summary>Stores a file, in place of the one of that name unless <paramref name="onlyNew"/>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Read from where it stands to its end; where it fails, nothing is stored.</param>
    /// <param name="onlyNew">Leave the file alone that has the name already.</param>
    /// <param name="cancel">Obeyed until the file gets its name.</param>
    /// <returns>Was it stored? False only where <paramref name="onlyNew"/> found one.</returns>
    /// <exception cref="PresenceException"><c>files.name-invalid</c>, <c>files.unwritable</c>, <c>files.unauthorized</c>, <c>files.throttled</c>, <c>files.unreachable</c>, <c>files.failed</c>.</exception>
    Task<bool> PutAsync(string name, Stream content, bool onlyNew = false, CancellationToken cancel = default);

    /// <summary>The content of a file, or null where there is none. Whoever asks closes it.</summary>
    Task<Stream?> OpenAsync(string name, CancellationToken cancel = default);

    /// <summary>The files whose names begin so, in ordinal order of their names.</summary>
    IAsyncEnumerable<StoredFile> ListAsync(string prefix = "", CancellationToken cancel = default);

    /// <summary>Deletes a file, if it is there.</summary>
    Task DeleteAsync(string name, CancellationToken cancel = default);
}

/// <summary>One file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its length.</param>
public sealed record StoredFile(string Name, long Bytes);
