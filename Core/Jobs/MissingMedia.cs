using Recruiting.Core.Posts;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Jobs;

/// <summary>Images and documents that posts name and that are not there: said by whoever copies, restores or tidies, before publishing meets it.</summary>
internal static class MissingMedia
{
    /// <summary>The files that a post needs, if it may go out yet; of one that is out, LinkedIn has them.</summary>
    public static IEnumerable<NeededMedia> NeededBy(Post post) =>
        post.State is PostState.Published or PostState.Cancelled ? [] : PostMedia.Files(post).Select(file => new NeededMedia(file.File, post.Id));

    /// <summary>Those that are not there, each with the posts that need it.</summary>
    /// <param name="needed">What posts need.</param>
    /// <param name="place">Where media are; null where they have no place.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<ILookup<string, string>> OfAsync(IReadOnlyCollection<NeededMedia> needed, IFiles? place, CancellationToken cancel)
    {
        // Where nothing is needed, nothing is listed.
        var there = needed.Count == 0 || place is null
            ? []
            : await place.ListAsync(cancel: cancel).Select(file => file.Name).ToHashSetAsync(StringComparer.Ordinal, cancel).ConfigureAwait(false);
        return needed.Where(n => !there.Contains(n.File)).ToLookup(n => n.File, n => n.Post, StringComparer.Ordinal);
    }

    /// <summary>The posts among them, each once, in the order of their ids.</summary>
    public static IReadOnlyList<string> Posts(ILookup<string, string> missing) => [.. missing.SelectMany(posts => posts).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>A file that a post goes out with.</summary>
/// <param name="File">Its name among the media.</param>
/// <param name="Post">The post's id.</param>
internal sealed record NeededMedia(string File, string Post);
