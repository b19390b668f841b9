using Recruiting.Core.Media;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>Whether a post may have the media that somebody gives it: one kind, and files that are here and that LinkedIn takes.</summary>
public sealed class MediaChecks(MediaBook media)
{
    /// <summary>Refuses media that cannot go out, and holds their files from now on: asked before the post is written.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="before">The post as it was; null for a new one. What it has already is not looked at again.</param>
    /// <param name="post">The post as it is to be.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PresenceException"><c>post.media-one-kind</c>, <c>post.card-without-link</c>, <c>media.not-found</c>, <c>media.not-an-image</c>,
    /// <c>media.not-a-document</c>, and what <see cref="MediaRules"/> refuses.</exception>
    public Task RequireAsync(string workspace, Post? before, Post post, CancellationToken cancel = default) =>
        CheckAsync(before, post, file => media.HoldAsync(workspace, file, cancel));

    /// <summary>Refuses what <see cref="RequireAsync"/> would, and holds and stores nothing: for saying beforehand what would come of it.</summary>
    /// <param name="before">The post as it was; null for a new one. What it has already is not looked at again.</param>
    /// <param name="post">The post as it would be.</param>
    /// <param name="coming">What files are that would be taken in before the post is written, by the names that they would get; null for none.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PresenceException">As <see cref="RequireAsync"/> has them.</exception>
    public Task LookAsync(Post? before, Post post, IReadOnlyDictionary<string, MediaFacts>? coming = null, CancellationToken cancel = default) =>
        CheckAsync(before, post, async file => coming?.GetValueOrDefault(file) ?? await media.FactsAsync(file, cancel).ConfigureAwait(false));

    private static async Task CheckAsync(Post? before, Post post, Func<string, Task<MediaFacts?>> find)
    {
        var faults = new FaultList();
        var kinds = (post.Images.Count > 0 ? 1 : 0) + (post.Document is null ? 0 : 1) + (post.Card is null ? 0 : 1);
        faults.Check(kinds <= 1, "post.media-one-kind", $"LinkedIn shows one kind: images, or a document, or a link's card. Choose one; a link itself may go along with any.", post.Images.Count > 0 ? "images" : "document");
        faults.Check(post.Card is null || post.Link is not null, "post.card-without-link", $"A link card shows a link. Give the link, or leave the card out.", "card");
        var known = before is null ? [] : PostMedia.Files(before).ToHashSet();
        for (var i = 0; i < post.Images.Count; i++) await FileAsync($"images[{i}].file", new(post.Images[i].File, MediaKind.Image)).ConfigureAwait(false);
        if (post.Document is { } document) await FileAsync("document.file", new(document.File, MediaKind.Document)).ConfigureAwait(false);
        if (post.Card?.Image is { } image) await FileAsync("card.image", new(image, MediaKind.Image)).ConfigureAwait(false);
        faults.ThrowIfAny();

        async Task FileAsync(string field, NeededFile file)
        {
            if (known.Contains(file)) return;
            if (await find(file.File).ConfigureAwait(false) is not { } facts) faults.Add("media.not-found", $"There is no such file here. Give the file itself: choose it on the page, name its path at the prompt, or upload it over the API first (POST /api/media).", field);
            else if (MediaRules.Refusal(facts, field) is { } refusal) faults.Add([refusal]);
            else if (facts.Kind == file.Kind) return;
            else if (file.Kind == MediaKind.Image) faults.Add("media.not-an-image", $"This file is a document. Give a JPG, PNG or GIF image, or give it as the document.", field);
            else faults.Add("media.not-a-document", $"This file is an image. Give a PDF, Word or PowerPoint document, or give it among the images.", field);
        }
    }
}
