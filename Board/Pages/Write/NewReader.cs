using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Media;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Write;

/// <summary>Reads what the page on which posts are written shows.</summary>
public sealed class NewReader(PostStore posts, Writing writing, PresenceOptions options)
{
    private const int EarlierDays = 90, EarlierPosts = 10, MostHashtags = 8;

    /// <summary>An empty page, or one that begins as an earlier post.</summary>
    /// <param name="visit">Whose look.</param>
    /// <param name="channel">The channel that was come from, or null.</param>
    /// <param name="from">The id of the earlier post, or null.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <exception cref="PresenceException"><c>post.not-found</c>.</exception>
    public async Task<NewView> ReadAsync(Visit visit, string? channel, string? from, CancellationToken cancel)
    {
        var post = from is null ? null : (await posts.GetAsync(new(options.Workspace, from), cancel).ConfigureAwait(false)).Value;
        channel ??= post?.Channel;
        var known = visit.Names.Channels.Where(c => c.Id == channel || visit.Names.Channels.Count == 1).Select(c => c.Id).ToList();
        var placed = await PlacedAsync(known.FirstOrDefault(), visit.Now, cancel).ConfigureAwait(false);
        return new(writing.NewSuffix(), post is null ? new() : MediaForm.Of(post))
        {
            Channels = known,
            From = post,
            Earlier = [.. Enumerable.Reverse(placed).DistinctBy(p => p.Text).Take(EarlierPosts)],
            EarlierIn = known.FirstOrDefault(),
            Check = new(await writing.LookAsync(options.Workspace, [.. known.Select(c => As(c, post))], visit.Words.Language, cancel).ConfigureAwait(false), Hashtags(placed)),
        };
    }

    /// <summary>The page with its form as it was sent.</summary>
    internal async Task<NewView> AgainAsync(IFormCollection form, MediaForm media, CultureInfo language, Instant now, CancellationToken cancel) =>
        new(WriteForms.Key(form) ?? writing.NewSuffix(), media) { Channels = WriteForms.Channels(form), Check = await CheckAsync(form, media, language, now, cancel).ConfigureAwait(false) };

    /// <summary>What would come of a form as it stands. A channel that is gone is left out.</summary>
    internal async Task<CheckView> CheckAsync(IFormCollection form, MediaForm media, CultureInfo language, Instant now, CancellationToken cancel)
    {
        try
        {
            var looked = await writing.LookAsync(options.Workspace, WriteForms.SoFar(form, media), language, cancel).ConfigureAwait(false);
            return new(looked, looked.Count == 0 ? [] : Hashtags(await PlacedAsync(looked[0].Post.Channel, now, cancel).ConfigureAwait(false)));
        }
        catch (PresenceException e) when (e.Kind is FaultKind.NotFound)
        {
            return new([], []);
        }
    }

    private static NewPost As(string channel, Post? post) =>
        new() { Channel = channel, Text = post?.Text ?? "", Link = post?.Link, Images = post?.Images ?? [], Document = post?.Document, Card = post?.Card };

    private async Task<List<PlacedPost>> PlacedAsync(string? channel, Instant now, CancellationToken cancel)
    {
        var today = now.InUtc().Date;
        return channel is null ? [] : await posts.PlacedAsync(options.Workspace, channel, today.PlusDays(-EarlierDays), today.PlusDays(1), cancel).ToListAsync(cancel).ConfigureAwait(false);
    }

    private static IReadOnlyList<string> Hashtags(IReadOnlyList<PlacedPost> placed) =>
    [
        .. placed.SelectMany(p => Core.Posts.Hashtags.In(p.Text).Distinct(StringComparer.OrdinalIgnoreCase))
            .GroupBy(tag => tag, StringComparer.OrdinalIgnoreCase).OrderByDescending(uses => uses.Count()).ThenBy(uses => uses.Key, StringComparer.OrdinalIgnoreCase).Take(MostHashtags).Select(uses => uses.Last()),
    ];
}
