using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Binding;

/// <summary>Completes ids of posts, found by id or by any words of their text, and shown with their state and first words.</summary>
/// <remarks>Looks no further than a Tab may take: at most <see cref="MostRead"/> posts, of which it offers <see cref="MostOffered"/>. An id that is begun is
/// looked up in its own channel, from there on.</remarks>
internal sealed class PostCompleter : StoreCompleter
{
    private const int MostRead = 2000, MostOffered = 50, Words = 40;

    /// <inheritdoc />
    protected override Task<IEnumerable<Completion>> AllAsync(PresenceSession session, CancellationToken cancel) => AllAsync(session, "", cancel);

    /// <inheritdoc />
    protected override async Task<IEnumerable<Completion>> AllAsync(PresenceSession session, string word, CancellationToken cancel)
    {
        var found = new List<Completion>();
        var read = 0;
        await foreach (var channel in session.Get<ChannelStore>().AllAsync(session.Workspace, cancel).ConfigureAwait(false))
        {
            var id = channel.Value.Id;
            var begun = word.StartsWith($"{id}.", StringComparison.OrdinalIgnoreCase) ? word[(id.Length + 1)..] : "";
            await foreach (var post in session.Get<PostStore>().OfChannelAsync(session.Workspace, id, begun.Length == 0 ? null : begun, cancel).ConfigureAwait(false))
            {
                if (++read > MostRead || found.Count == MostOffered) return found;
                if (begun.Length > 0 && !post.Value.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase)) break;
                if (Fits(post.Value, word)) found.Add(new(post.Value.Id, $"{post.Value.State}: {FirstWords.Of(post.Value.Text, Words)}"));
            }
        }

        return found;
    }

    /// <inheritdoc />
    protected override bool Found(Completion completion, string word) => true;

    private static bool Fits(Post post, string word) =>
        post.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase) || post.Text.Contains(word, StringComparison.CurrentCultureIgnoreCase);
}
