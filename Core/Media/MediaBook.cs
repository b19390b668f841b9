using Recruiting.Core.Storage;

namespace Recruiting.Core.Media;

/// <summary>Takes images and documents in, tells what they are, gives them out.</summary>
/// <param name="holds">Who refers to which.</param>
/// <param name="files">Where they are; null where there is no place for files.</param>
public sealed class MediaBook(MediaHolds holds, MediaFiles? files)
{
    /// <summary>Stores a file that LinkedIn takes.</summary>
    /// <param name="workspace">Whose.</param>
    /// <param name="content">It can seek; read from its start.</param>
    /// <param name="field">The place in the input, for the error.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PresenceException">As <see cref="MediaRules"/> has them; <c>media.leaving</c>, <c>media.nowhere</c>.</exception>
    public async Task<StoredMedia> TakeAsync(string workspace, Stream content, string field = "file", CancellationToken cancel = default)
    {
        var facts = await MediaReading.OfAsync(content, cancel).ConfigureAwait(false);
        if (MediaRules.Refusal(facts, field) is { } refusal) throw new PresenceException(FaultKind.Invalid, [refusal]);
        var name = await MediaFiles.NameOfAsync(content, cancel).ConfigureAwait(false);
        // Held first: whoever tidies sees that somebody is about to refer to it.
        if (!await holds.HoldAsync(workspace, name, cancel).ConfigureAwait(false))
        {
            throw new PresenceException(FaultKind.Unavailable, "media.leaving", $"This very file is being tidied away just now. Give it again in ten minutes.", field);
        }

        await Files.PutAsync(content, cancel).ConfigureAwait(false);
        return new(name, facts!);
    }

    /// <summary>What a stored file is, and that it stays: asked before a post begins to refer to it.</summary>
    /// <returns>Null where there is no such file (any more).</returns>
    public async Task<MediaFacts?> HoldAsync(string workspace, string file, CancellationToken cancel = default) =>
        IsName(file) && await holds.HoldAsync(workspace, file, cancel).ConfigureAwait(false) ? await FactsAsync(file, cancel).ConfigureAwait(false) : null;

    /// <summary>What a stored file is; null where there is none, or none that LinkedIn takes.</summary>
    public async Task<MediaFacts?> FactsAsync(string file, CancellationToken cancel = default)
    {
        if (await OpenAsync(file, cancel).ConfigureAwait(false) is not { } content) return null;
        await using var ends = content.ConfigureAwait(false);
        return await MediaReading.OfAsync(content, cancel).ConfigureAwait(false);
    }

    /// <summary>Its content, which whoever asks closes; null where there is none.</summary>
    public async Task<Stream?> OpenAsync(string file, CancellationToken cancel = default) =>
        IsName(file) ? await Files.OpenAsync(file, cancel).ConfigureAwait(false) : null;

    /// <summary>Is it the name that a file gets here: 64 hexadecimal digits, lower case?</summary>
    public static bool IsName(string? file) => file is { Length: 64 } && file.All(char.IsAsciiHexDigitLower);

    private MediaFiles Files => files
        ?? throw new PresenceException(FaultKind.Unavailable, "media.nowhere", $"There is no place for images and documents here. Open the store with its data folder.");
}

/// <summary>A file that was taken in.</summary>
/// <param name="File">Its name: the SHA-256 of its content.</param>
/// <param name="Facts">What it is.</param>
public sealed record StoredMedia(string File, MediaFacts Facts);
