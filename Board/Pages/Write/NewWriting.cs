using System.Globalization;
using Recruiting.Board.Pages.Wording;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Write;

/// <summary>Keeps what was written: a post a channel, or none where one of them cannot be.</summary>
internal sealed class NewWriting(Writing writing, ChannelStore channels, PresenceOptions options)
{
    /// <summary>Keeps them.</summary>
    /// <param name="wanted">At least one.</param>
    /// <param name="approve">Give one's yes as well.</param>
    /// <param name="actor">Who.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="cancel">Obeyed until the first is written.</param>
    /// <returns>Each post with what its yes came to.</returns>
    /// <exception cref="PresenceException">What is wrong with any, each fault with the channel's name where there are several; nothing is stored then.</exception>
    internal async Task<IReadOnlyList<(Post Post, Consented Consented)>> KeepAsync(IReadOnlyList<NewPost> wanted, bool approve, Actor actor, CultureInfo language, CancellationToken cancel)
    {
        var drafted = await writing.DraftAllAsync(options.Workspace, wanted, actor, language, cancel).ConfigureAwait(false);
        if (drafted.Any(d => d.Trouble is not null)) throw await TroubleAsync(drafted, language, cancel).ConfigureAwait(false);
        var kept = new List<(Post, Consented)>();
        foreach (var one in drafted)
        {
            // From here on each is there: sending the form again, whatever came between, makes none of them twice.
            var post = (await writing.KeepAsync(options.Workspace, one.Draft!, cancel).ConfigureAwait(false)).Post;
            kept.Add((post.Value, approve ? await writing.ConsentAsync(options.Workspace, post, actor, language, cancel).ConfigureAwait(false) : Consented.NotAsked));
        }

        return kept;
    }

    private async Task<PresenceException> TroubleAsync(IReadOnlyList<Drafted> drafted, CultureInfo language, CancellationToken cancel)
    {
        var troubled = drafted.Where(d => d.Trouble is not null).ToList();
        if (drafted.Count == 1) return troubled[0].Trouble!;
        var (faults, words) = (new List<Fault>(), new Words(language));
        foreach (var one in troubled)
        {
            var name = (await channels.FindAsync(options.Workspace, one.Wanted.Channel, cancel).ConfigureAwait(false))?.Value.Name ?? one.Wanted.Channel;
            faults.AddRange(FaultWords.Of(one.Trouble!, words).Select(text => new Fault("new.in-channel", $"{name}: {text}", "channel")));
        }

        return new(troubled[0].Trouble!.Kind, faults);
    }
}
