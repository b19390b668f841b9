using System.Globalization;
using Microsoft.Extensions.Logging;
using NodaTime;
using Recruiting.Core.Connections;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Media;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>Gives LinkedIn the files of a post, between its claim and its attempt.</summary>
/// <remarks>Nobody sees an upload, so it may be done again: a crash here sent nothing, and the post goes back when its hold ends. What LinkedIn has is noted on the
/// post with each renewal of the hold, so that a post that comes back need not upload it again. Shutdown is obeyed.</remarks>
public sealed partial class MediaStep(
    PostStore posts, MediaBook media, ILinkedInUploads uploads, UploadPatience patience, PresenceOptions options, TimeProvider clock, ILogger<MediaStep> log)
{
    /// <summary>Claimed, with the files at LinkedIn; or what became of it instead.</summary>
    /// <param name="which">The post.</param>
    /// <param name="claim">The claim, to be written.</param>
    /// <param name="found">The post as it was read.</param>
    /// <param name="connection">What it goes out with.</param>
    /// <param name="stopping">The host is going down.</param>
    /// <returns>The post as it stands under the hold; null where somebody else has it.</returns>
    public async Task<(Versioned<Post>? Post, CreateResult? Trouble)> RunAsync(
        PostRef which, Versioned<Post> found, Change claim, Connection connection, CancellationToken stopping)
    {
        var post = await posts.SaveAsync(which.Workspace, found, claim, stopping).ConfigureAwait(false);
        try
        {
            foreach (var file in PostMedia.Files(found.Value))
            {
                if (post is null) return (null, null);
                if (Find(post.Value, connection, file.File) is not null) continue;
                var (asset, trouble) = await UploadAsync(which, file, connection, stopping).ConfigureAwait(false);
                if (trouble is not null) return (post, trouble);
                post = await NoteAsync(which, post, [.. post.Value.Uploads, asset!]).ConfigureAwait(false);
            }

            return post is null ? (null, null) : await ReadyAsync(which, post, connection, stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return (post, Held("stopping", Reason.Of("media.stopping")));
        }
    }

    /// <summary>What LinkedIn is asked to create.</summary>
    /// <returns>Null where a file of it was not uploaded for this author.</returns>
    public static LinkedInPost? Outgoing(Post post, Connection connection)
    {
        var urns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var upload in post.Uploads.Where(u => u.Owner == connection.Urn)) urns[upload.File] = upload.Urn;
        if (PostMedia.Files(post).Any(f => !urns.ContainsKey(f.File))) return null;
        return new(connection.Urn, Content.ToSend(post), post.Link)
        {
            Media = new()
            {
                Images = [.. post.Images.Select(i => new LinkedInImage(urns[i.File], i.AltText))],
                Document = post.Document is { } document ? new(urns[document.File], document.Title) : null,
                Card = post.Card is { } card ? new(card.Title, card.Description, card.Image is null ? null : urns[card.Image]) : null,
            },
        };
    }

    private async Task<(Uploaded? Asset, CreateResult? Trouble)> UploadAsync(PostRef which, NeededFile file, Connection connection, CancellationToken stopping)
    {
        if (await media.OpenAsync(file.File, stopping).ConfigureAwait(false) is not { } content) return (null, Refused("media.not-found", Reason.Of("media.gone")));
        await using var ends = content.ConfigureAwait(false);
        // Looked at once more: the rules may be newer than the post, and what is sent is what counts.
        if (MediaRules.Refusal(await MediaReading.OfAsync(content, stopping).ConfigureAwait(false), "file") is { } fault) return (null, Refused(fault.Code, fault.Text(Language)));
        content.Position = 0;
        var result = await uploads.UploadAsync(file.Kind, connection.Urn, content, connection.AccessToken, patience.Upload, stopping).ConfigureAwait(false);
        Log.Uploaded(log, which.Id, result.Outcome, result.Code, result.TraceId);
        return result.Outcome == AttemptOutcome.Accepted ? (new(connection.Urn, file.File, result.Urn!, clock.Now()), null) : (null, result);
    }

    // Renews the hold too. Where somebody wrote the post meanwhile (its hold had ended), it is theirs.
    private Task<Versioned<Post>?> NoteAsync(PostRef which, Versioned<Post> post, IReadOnlyList<Uploaded> have) =>
        posts.SaveAsync(which.Workspace, post, new Change(post.Value with { Uploads = have, Lease = post.Value.Lease! with { Until = clock.Now() + Grace.Lease } }, []));

    private async Task<(Versioned<Post>? Post, CreateResult? Trouble)> ReadyAsync(PostRef which, Versioned<Post> post, Connection connection, CancellationToken stopping)
    {
        var end = clock.Now() + Duration.FromTimeSpan(patience.Processing);
        foreach (var file in PostMedia.Files(post.Value))
        {
            var asset = Find(post.Value, connection, file.File)!;
            for (var told = await AskAsync(asset, connection, stopping).ConfigureAwait(false); ; told = await AskAsync(asset, connection, stopping).ConfigureAwait(false))
            {
                if (told.State == AssetState.Available) break;
                if (told.State == AssetState.Failed)
                {
                    // Forgotten, so that sending it again uploads it again.
                    var without = await NoteAsync(which, post, [.. post.Value.Uploads.Where(u => u != asset)]).ConfigureAwait(false);
                    return (without, Refused("PROCESSING_FAILED", Reason.Of("media.failed", told.Why ?? "-")));
                }

                var wait = told.State == AssetState.NotTold ? asset.At + Duration.FromTimeSpan(patience.Unasked) - clock.Now() : Duration.FromTimeSpan(patience.Poll);
                if (told.State != AssetState.NotTold && clock.Now() + wait > end) return (post, Held("PROCESSING", Reason.Of("media.processing")));
                if (wait > Duration.Zero) await Task.Delay(wait.ToTimeSpan(), clock, stopping).ConfigureAwait(false);
                if (told.State == AssetState.NotTold) break;
            }
        }

        return (post, null);
    }

    private async Task<AssetStatus> AskAsync(Uploaded asset, Connection connection, CancellationToken stopping) =>
        connection.Urn.StartsWith("urn:li:person:", StringComparison.Ordinal)
            ? new(AssetState.NotTold)
            : await uploads.StatusAsync(asset.Urn, connection.AccessToken, patience.Question, stopping).ConfigureAwait(false);

    private Uploaded? Find(Post post, Connection connection, string file) =>
        post.Uploads.LastOrDefault(u => u.Owner == connection.Urn && u.File == file && clock.Now() - u.At < Uploaded.Good);

    private CreateResult Refused(string code, Reason why) => Refused(code, why.Text(Language));

    private static CreateResult Refused(string code, string words) => new(AttemptOutcome.Refused, Code: code, Message: words);

    private CreateResult Held(string code, Reason why) => new(AttemptOutcome.NotSent, Code: code, Message: why.Text(Language));

    private CultureInfo Language => new(options.Language);

    private static partial class Log
    {
        [LoggerMessage(1005, LogLevel.Information, "A file of {Post} was given to LinkedIn: {Outcome} ({Code}), trace {Trace}.")]
        internal static partial void Uploaded(ILogger logger, string post, AttemptOutcome outcome, string? code, string? trace);
    }
}
