using System.Management.Automation;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>What the acts on posts share: the posts, the question, going on after an error, and the answer.</summary>
public abstract class PostAct : PresenceCmdlet
{
    private PostViews? views;

    /// <summary>The posts: ids, posts, or objects with a property Post or Id. Tab completes ids by the words of the text.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Post")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PostCompleter))]
    public PostArgument[] Id { get; set; } = [];

    /// <summary>How posts are shown.</summary>
    private protected PostViews Views => views ??= new(Session, PresenceSession.Language);

    /// <summary>Is the post to be written to the pipeline afterwards?</summary>
    private protected virtual bool Shows => false;

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        foreach (var id in Id) Do(id.Id, cancel => OneAsync(id, cancel));
    }

    /// <summary>What happens, for the question; null where there is nothing to do.</summary>
    private protected abstract Task<string?> ActionAsync(PostArgument id, Post post, PostView view, CancellationToken cancel);

    /// <summary>Does it.</summary>
    private protected abstract Task<Written> ActAsync(PostArgument id, PostRef which, PostView view, CancellationToken cancel);

    /// <summary>What sending now is called.</summary>
    private protected string SendNow(PostView view) =>
        $"send it to LinkedIn again now, {LocalWords.Of(Session.Get<TimeProvider>().Now(), view.Zone, view.Language)}";

    /// <summary>An answer without findings.</summary>
    private protected static async Task<Written> Plain(Task<Versioned<Post>> move) => new(await move.ConfigureAwait(false), []);

    private async Task OneAsync(PostArgument id, CancellationToken cancel)
    {
        var which = id.In(Session);
        var post = (await Session.Get<PostStore>().GetAsync(which, cancel).ConfigureAwait(false)).Value;
        var view = await Views.ViewAsync(post.Channel, cancel).ConfigureAwait(false);
        if (await ActionAsync(id, post, view, cancel).ConfigureAwait(false) is { } action)
        {
            if (!await MayAsync(PostWords.Target(post), action).ConfigureAwait(false)) return;
            var written = await ActAsync(id, which, view, cancel).ConfigureAwait(false);
            foreach (var finding in written.Findings) Warn($"{post.Id}: {finding.Message} {finding.Remedy}");
            post = written.Post.Value;
            Tell($"{post.Id} is {post.State}{PostWords.At(post, view)}.");
        }

        if (Shows) Write(await Views.OfAsync(post, cancel).ConfigureAwait(false));
    }
}
