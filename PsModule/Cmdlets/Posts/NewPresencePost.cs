using System.Management.Automation;
using Recruiting.Core.Guardrails;
using Recruiting.Core.Media;
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
/// <code>New-PresencePost acme 'Our new office.' -Image ./front.jpg, ./garden.jpg -AltText 'The front', 'The garden' -Due next</code>
/// <para>A draft with two images, and what they show for those who do not see them.</para>
/// </example>
/// <example>
/// <code>New-PresencePost acme 'We are hiring.' -Link https://example.com/jobs/1 -Card -CardTitle 'Senior C# developer' -WhatIf</code>
/// <para>Says what a post would be whose link shows the card that its page asks for, under a title of one's own.</para>
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

    /// <summary>Images: paths (patterns such as *.png too), or names of files that the store has (the Media of a post). None beside a document.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string[]? Image { get; set; }

    /// <summary>What the images show, for those who do not see them: as many texts as images, in their order.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string?[]? AltText { get; set; }

    /// <summary>A PDF, Word or PowerPoint document: a path, or the name of a file that the store has. None beside images.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? Document { get; set; }

    /// <summary>What readers see as the document's name. Default: its file's name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? DocumentTitle { get; set; }

    /// <summary>Shows the link with a card: the title, description and picture that its page says of itself. None beside images or a document.</summary>
    [Parameter]
    public SwitchParameter Card { get; set; }

    /// <summary>The card's title, in place of what its page says; without -Card it is a card written by hand.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? CardTitle { get; set; }

    /// <summary>The card's description, in place of what its page says; empty for none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? CardDescription { get; set; }

    /// <summary>The colleague under whose name it goes out. Default: open; a profile's own colleague.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ColleagueCompleter))]
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
    protected override void ProcessRecord()
    {
        var media = GivenMedia.Of(this, Image, AltText, Document, DocumentTitle);
        // No card and no title for one are the same in a new post.
        var card = GivenCard.Of(Card, string.IsNullOrWhiteSpace(CardTitle) ? null : CardTitle, string.IsNullOrWhiteSpace(CardDescription) && !Card ? null : CardDescription);
        Do(Text, cancel => OneAsync(media, card, cancel));
    }

    private async Task OneAsync(GivenMedia media, GivenCard card, CancellationToken cancel)
    {
        var (writing, language) = (Session.Get<Writing>(), PresenceSession.Language);
        var wanted = await WantedAsync(cancel).ConfigureAwait(false);
        var files = await media.LookAsync(cancel).ConfigureAwait(false);
        var draft = await writing.DraftAsync(Session.Workspace, With(wanted, files, card.Look(null, wanted.Link)), Session.Actor, language, files.Coming, cancel).ConfigureAwait(false);
        var views = new PostViews(Session, language);
        var post = draft.Change.After;
        var view = await views.ViewAsync(post.Channel, cancel).ConfigureAwait(false);
        Warn(post, draft.Findings);
        if (!await MayAsync(PostWords.NewTarget(post), Action(post, view) + media.Words + card.Words).ConfigureAwait(false)) return;
        if (files.Any || card.Any)
        {
            // Taken in and read after the yes only; what they are then is looked at once more.
            files = await media.TakeAsync(Session.Get<MediaBook>(), Session.Workspace, cancel).ConfigureAwait(false);
            var (read, trouble) = await card.TakeAsync(Session.Get<LinkCardReader>(), Session.Workspace, null, wanted.Link, cancel).ConfigureAwait(false);
            if (trouble is not null) Warn(trouble.Text(language));
            var known = draft.Findings.Select(f => f.Message).ToHashSet();
            draft = await writing.DraftAsync(Session.Workspace, With(wanted, files, read), Session.Actor, language, cancel: cancel).ConfigureAwait(false);
            Warn(post, draft.Findings.Where(f => !known.Contains(f.Message)));
        }

        var written = await writing.KeepAsync(Session.Workspace, draft, cancel).ConfigureAwait(false);
        Tell($"{written.Post.Value.Id} is {written.Post.Value.State}{PostWords.At(written.Post.Value, view)}.");
        Write(await views.OfAsync(written.Post.Value, cancel).ConfigureAwait(false));
    }

    private static NewPost With(NewPost wanted, PostFiles files, LinkCard? card) => wanted with { Images = files.Images, Document = files.Document, Card = card };

    private void Warn(Post post, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings) Warn($"{post.Channel}, \"{FirstWords.Of(post.Text, 30)}\": {finding.Message} {finding.Remedy}");
    }

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
