using System.Security.Cryptography;

namespace Recruiting.Core.Storage;

/// <summary>Images and documents: content-addressed files, so that a file never changes and the same one is stored once.</summary>
/// <param name="files">Where they are.</param>
public sealed class MediaFiles(IFiles files)
{
    /// <summary>Stores a file, unless it is there.</summary>
    /// <param name="content">Read twice from its start: it can seek.</param>
    /// <param name="cancel">Gives up; nothing is stored then.</param>
    /// <returns>Its name: the SHA-256 of its content, hexadecimal, lower case.</returns>
    public async Task<string> PutAsync(Stream content, CancellationToken cancel = default)
    {
        var name = await NameOfAsync(content, cancel).ConfigureAwait(false);
        content.Position = 0;
        if (!await ExistsAsync(name, cancel).ConfigureAwait(false)) await files.PutAsync(name, content, onlyNew: true, cancel).ConfigureAwait(false);
        return name;
    }

    /// <summary>The name that a content has.</summary>
    /// <param name="content">Read from its start to its end: it can seek.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<string> NameOfAsync(Stream content, CancellationToken cancel = default)
    {
        content.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel).ConfigureAwait(false));
    }

    /// <summary>The content of a file, or null where there is none. Whoever asks closes it.</summary>
    public Task<Stream?> OpenAsync(string name, CancellationToken cancel = default) => files.OpenAsync(name, cancel);

    /// <summary>Is there a file of that name?</summary>
    public async Task<bool> ExistsAsync(string name, CancellationToken cancel = default) =>
        await files.ListAsync(name, cancel).AnyAsync(f => f.Name == name, cancel).ConfigureAwait(false);

    /// <summary>All files, in the order of their names.</summary>
    public IAsyncEnumerable<StoredFile> AllAsync(CancellationToken cancel = default) => files.ListAsync(cancel: cancel);
}
