using System.Management.Automation;
using Recruiting.Core;
using Recruiting.Core.Media;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;

namespace Recruiting.PowerShell.Binding;

/// <summary>Images and a document as somebody names them: files of this computer, or names of files that the store has already.</summary>
/// <param name="Images">The images, paths whole.</param>
/// <param name="AltTexts">What they show, in their order; empty where nobody says.</param>
/// <param name="Document">The document; null for none.</param>
/// <param name="Title">The document's title; null for its file's name.</param>
internal sealed record GivenMedia(IReadOnlyList<string> Images, IReadOnlyList<string?> AltTexts, string? Document, string? Title)
{
    /// <summary>Reads the parameters; on the shell's own thread, which alone knows where it stands.</summary>
    public static GivenMedia Of(PSCmdlet cmdlet, string[]? images, string?[]? altTexts, string? document, string? title)
    {
        var texts = (altTexts ?? []).Select(t => string.IsNullOrWhiteSpace(t) ? null : t.Trim()).ToArray();
        return new(
            [.. (images ?? []).Where(i => !string.IsNullOrWhiteSpace(i)).SelectMany(i => Paths(cmdlet, i))],
            texts.All(t => t is null) ? [] : texts,
            string.IsNullOrWhiteSpace(document) ? null : Paths(cmdlet, document)[0],
            string.IsNullOrWhiteSpace(title) ? null : title.Trim());
    }

    /// <summary>What goes along, in short words; empty for nothing.</summary>
    public string Words => (Images.Count, Document) switch
    {
        (0, null) => "",
        (0, { } document) => $", with the document {Path.GetFileName(document)}",
        (1, null) => $", with the image {Path.GetFileName(Images[0])}",
        (var count, null) => $", with {count} images",
        (var count, { } document) => $", with {count} image(s) and the document {Path.GetFileName(document)}",
    };

    /// <summary>These, with what a post has already where only its texts or its document's title are given.</summary>
    /// <param name="post">The post.</param>
    /// <param name="texts">Are the texts those of the images that it has?</param>
    /// <param name="title">Is the title that of the document that it has?</param>
    public GivenMedia On(Post post, bool texts, bool title) => this with
    {
        Images = texts ? [.. post.Images.Select(i => i.File)] : Images,
        Document = title ? post.Document?.File : Document,
    };

    /// <summary>What the post would have, every file looked at; nothing is stored.</summary>
    /// <exception cref="PresenceException"><c>post.alt-text-count</c>, <c>post.document-missing</c>, <c>file.not-found</c>, <c>file.not-read</c>, what <see cref="MediaRules"/> refuses and <see cref="PostFields"/> finds.</exception>
    public async Task<PostFiles> LookAsync(CancellationToken cancel)
    {
        var coming = new Dictionary<string, MediaFacts>(StringComparer.Ordinal);
        var files = await NamedAsync(file => ReadAsync(file, async content =>
        {
            var facts = await MediaReading.OfAsync(content, cancel).ConfigureAwait(false);
            if (MediaRules.Refusal(facts, file) is { } refusal) throw new PresenceException(FaultKind.Invalid, [refusal]);
            var name = await MediaFiles.NameOfAsync(content, cancel).ConfigureAwait(false);
            coming[name] = facts!;
            return name;
        })).ConfigureAwait(false);
        return files with { Coming = coming };
    }

    /// <summary>Takes every file in.</summary>
    public Task<PostFiles> TakeAsync(MediaBook book, string workspace, CancellationToken cancel) => NamedAsync(file =>
        ReadAsync(file, async content => (await book.TakeAsync(workspace, content, file, cancel).ConfigureAwait(false)).File));

    private async Task<PostFiles> NamedAsync(Func<string, Task<string>> name)
    {
        var faults = new FaultList();
        faults.Check(AltTexts.Count == 0 || AltTexts.Count == Images.Count, "post.alt-text-count", $"There are {AltTexts.Count} text(s) for {Images.Count} image(s). Give as many texts as images, in their order, or none.", "AltText");
        faults.Check(Title is null || Document is not null, "post.document-missing", "A document's title goes with a document. Give the document too.", "Document");
        faults.ThrowIfAny();
        var images = new PostImage[Images.Count];
        for (var i = 0; i < images.Length; i++) images[i] = new(await name(Images[i]).ConfigureAwait(false), AltTexts.Count == 0 ? null : AltTexts[i]);
        var document = Document is null ? null : new PostDocument(await name(Document).ConfigureAwait(false), Title ?? (MediaBook.IsName(Document) ? "" : Path.GetFileNameWithoutExtension(Document)));
        PostFields.Check(faults, images, document, null);
        faults.ThrowIfAny();
        return new(images, document);
    }

    private static async Task<string> ReadAsync(string file, Func<Stream, Task<string>> read)
    {
        if (MediaBook.IsName(file)) return file;
        try
        {
            var content = File.OpenRead(file);
            await using (content.ConfigureAwait(false)) return await read(content).ConfigureAwait(false);
        }
        catch (Exception e) when (GivenFile.NotRead(file, e) is { } fault)
        {
            throw fault;
        }
    }

    // A name with brackets in it is a file's own where there is such a file, and else a pattern.
    private static string[] Paths(PSCmdlet cmdlet, string given)
    {
        if (MediaBook.IsName(given)) return [given];
        var plain = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(given);
        if (File.Exists(plain) || !WildcardPattern.ContainsWildcardCharacters(given)) return [plain];
        string[] found = [.. cmdlet.GetResolvedProviderPathFromPSPath(given, out _).Order(StringComparer.OrdinalIgnoreCase)];
        return found.Length > 0 ? found : [plain];
    }
}

/// <summary>The files of a post.</summary>
/// <param name="Images">Its images.</param>
/// <param name="Document">Its document, or null.</param>
internal sealed record PostFiles(IReadOnlyList<PostImage> Images, PostDocument? Document)
{
    /// <summary>What those of them are that are not taken in yet, by the names that they would get.</summary>
    public IReadOnlyDictionary<string, MediaFacts>? Coming { get; init; }

    /// <summary>Are there any?</summary>
    public bool Any => Images.Count > 0 || Document is not null;
}
