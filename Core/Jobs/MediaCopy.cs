using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Jobs;

/// <summary>Copies images and documents to another place, and says which are not there in the end.</summary>
/// <param name="channels">The source's channels.</param>
/// <param name="posts">Their posts.</param>
/// <param name="source">The source's media; null where it has no place for them.</param>
internal sealed class MediaCopy(ChannelStore channels, PostStore posts, IFiles? source)
{
    /// <summary>Copies what the target does not have.</summary>
    /// <param name="workspace">Whose posts are looked at.</param>
    /// <param name="target">The other place; null where there is none.</param>
    /// <param name="cancel">Gives up; run again, it goes on.</param>
    /// <returns>How many of the source's files the target has; those whose content is no longer what their name says, and those that a post needs and
    /// the target does not have, as <see cref="CopyReport.LeftOut"/> has them.</returns>
    public async Task<(int Copied, IReadOnlyList<string> LeftOut)> RunAsync(string workspace, IFiles? target, CancellationToken cancel)
    {
        var (copied, damaged) = source is null || target is null ? (0, []) : await CopyAsync(source, target, cancel).ConfigureAwait(false);
        var missing = await MissingMedia.OfAsync(await NeededAsync(workspace, cancel).ConfigureAwait(false), target, cancel).ConfigureAwait(false);
        return (copied, [.. damaged.Union(missing.Select(m => m.Key)).Order(StringComparer.Ordinal).Select(file => $"media {file}{Of(missing[file])}")]);
    }

    private static async Task<(int Copied, List<string> Damaged)> CopyAsync(IFiles source, IFiles target, CancellationToken cancel)
    {
        var (from, to) = (new MediaFiles(source), new MediaFiles(target));
        var there = await to.AllAsync(cancel).ToDictionaryAsync(f => f.Name, f => f.Bytes, StringComparer.Ordinal, cancel).ConfigureAwait(false);
        var copied = 0;
        var damaged = new List<string>();
        await foreach (var file in from.AllAsync(cancel).ConfigureAwait(false))
        {
            if (there.TryGetValue(file.Name, out var bytes) && bytes == file.Bytes)
            {
                copied++;
                continue;
            }

            var content = await from.OpenAsync(file.Name, cancel).ConfigureAwait(false);
            if (content is null) continue;
            await using var ends = content.ConfigureAwait(false);
            if (await MediaFiles.NameOfAsync(content, cancel).ConfigureAwait(false) != file.Name)
            {
                damaged.Add(file.Name);
                continue;
            }

            // One of another length is damaged there; whoever puts a file leaves one of its name alone.
            if (there.ContainsKey(file.Name)) await target.DeleteAsync(file.Name, cancel).ConfigureAwait(false);
            await to.PutAsync(content, cancel).ConfigureAwait(false);
            copied++;
        }

        return (copied, damaged);
    }

    private async Task<List<NeededMedia>> NeededAsync(string workspace, CancellationToken cancel)
    {
        var needed = new List<NeededMedia>();
        await foreach (var channel in channels.AllAsync(workspace, cancel).ConfigureAwait(false))
        {
            await foreach (var post in posts.OfChannelAsync(workspace, channel.Value.Id, cancel: cancel).ConfigureAwait(false)) needed.AddRange(MissingMedia.NeededBy(post.Value));
        }

        return needed;
    }

    private static string Of(IEnumerable<string> posts) => string.Join(' ', posts) is { Length: > 0 } ids ? $" of {ids}" : "";
}
