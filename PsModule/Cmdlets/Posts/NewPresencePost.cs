using System.Management.Automation;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>Writes posts: drafts, or with -Approve posts that are ready for the queue or scheduled.</summary>
/// <remarks>Without -Due a post goes to the channel's queue, and the plan finds it a slot once it is approved. What the guardrails forbid is an error where it is to be
/// approved, with the findings in it ($Error[0].Exception.Data.Findings), and nothing is stored; whatever else they find is a warning. For more than some dozens of posts
/// Import-PresencePost is faster, and adds nothing twice.</remarks>
/// <example>
/// <code>New-PresencePost dotnet-nl 'Our team is at the .NET meetup on Thursday. Who else?' -Due next -Approve</code>
/// <para>Goes out in the channel's next open slot.</para>
/// </example>
/// <example>
/// <code>New-PresencePost -Channel acme -Text 'We are hiring.' -Link https://example.com/jobs/1 -Tag job -Due '2026-12-01 08:30' -Until 2026-12-31</code>
/// <para>A draft for half past eight where the channel is, that does not appear after the last day of December.</para>
/// </example>
/// <example>
/// <code>Import-Csv ideas.csv | New-PresencePost -WhatIf</code>
/// <para>Says what each row (Channel, Text, and any other parameter by its name) would make, and when it would go out.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "PresencePost", SupportsShouldProcess = true)]
[OutputType(typeof(PresencePost))]
public sealed class NewPresencePost : PresenceCmdlet
{
    /// <summary>The channel: its id, its name, or the channel.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ChannelCompleter))]
    public ChannelArgument Channel { get; set; } = null!;

    /// <summary>What readers read.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Text { get; set; } = "";

    /// <summary>A link that goes with it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public Uri? Link { get; set; }

    /// <summary>The colleague under whose name it goes out. Default: open; a profile's own colleague.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(AuthorCompleter))]
    public string? Author { get; set; }

    /// <summary>Its language, such as nl or en-GB.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Language { get; set; }

    /// <summary>Tags, for finding and for rules (job); they never enter the text.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Tags")]
    [AllowEmptyCollection]
    public string[]? Tag { get; set; }

    /// <summary>The last day on which it may appear.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DayArgument? Until { get; set; }

    /// <summary>When it goes out: 'next' for the next open slot, or a time; a local one is the channel's. Default: the queue.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DueArgument? Due { get; set; }

    /// <summary>Gives your yes in the same act.</summary>
    [Parameter]
    public SwitchParameter Approve { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord() => Do(Text, async cancel =>
    {
        var (writing, language) = (Session.Get<Writing>(), PresenceSession.Language);
        var draft = await writing.DraftAsync(Session.Workspace, await WantedAsync(cancel).ConfigureAwait(false), Session.Actor, language, cancel).ConfigureAwait(false);
        var views = new PostViews(Session, language);
        var post = draft.Change.After;
        var view = await views.ViewAsync(post.Channel, cancel).ConfigureAwait(false);
        foreach (var finding in draft.Findings) Warn($"{post.Channel}, \"{FirstWords.Of(post.Text, 30)}\": {finding.Message} {finding.Remedy}");
        if (!await MayAsync(PostWords.NewTarget(post), Action(post, view)).ConfigureAwait(false)) return;
        var written = await writing.KeepAsync(Session.Workspace, draft, cancel).ConfigureAwait(false);
        Tell($"{post.Id} is {post.State}{PostWords.At(post, view)}.");
        Write(await views.OfAsync(written.Post.Value, cancel).ConfigureAwait(false));
    });

    private string Action(Post post, PostView view) => (Approve.IsPresent, post.Due) switch
    {
        (true, null) => "write and approve for the queue",
        (true, _) => $"write, approve and schedule{PostWords.At(post, view)}",
        (false, null) => "write as a draft",
        _ => $"write as a draft for{PostWords.At(post, view)[3..]}",
    };

    private async Task<NewPost> WantedAsync(CancellationToken cancel)
    {
        var due = Due?.Wish() ?? new DueWish.None();
        var form = new PostForm
        {
            Channel = (await Channel.FindAsync(Session, cancel).ConfigureAwait(false)).Id,
            Text = Text,
            Author = string.IsNullOrWhiteSpace(Author) ? null : Author.Trim(),
            Link = Link?.OriginalString is { Length: > 0 } link ? link : null,
            Language = string.IsNullOrWhiteSpace(Language) ? null : Language.Trim(),
            Tags = Tag is null ? null : [.. Tag.SelectMany(ImportTags.Split).Distinct(StringComparer.Ordinal)],
            Until = Until?.Day(),
            Approve = Approve,
        };
        return form.ToNewPost() with { Due = due };
    }
}
