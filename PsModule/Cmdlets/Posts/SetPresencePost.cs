using System.Management.Automation;
using Recruiting.Core;
using Recruiting.Core.Media;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>Changes posts: their text, link and media, who writes them (handing over), when they go out (rescheduling), last day, tags and language. What is not given stays.</summary>
/// <remarks>A change of text, link or media makes the post a draft that needs a new yes; -Approve gives yours in the same act. A post that gets another author waits for
/// that author's yes. A time that the post has already is no change. An empty -Link, -Image, -Document, -CardTitle, -Author, -Until, -Language or -Tag takes it away; an empty -Due in a row of a CSV
/// file leaves the time alone. A post that comes down the pipeline names itself; its other properties are not taken for changes. A post that somebody opened for placing may be
/// on LinkedIn already: say -NotPlaced when you know that it is not.</remarks>
/// <example>
/// <code>Set-PresencePost dotnet-nl.01k5xa7d3v8e9f0g1h2j3k4m5n -Due '2026-12-01 08:30'</code>
/// <para>Goes out at half past eight on that Tuesday, where the channel is.</para>
/// </example>
/// <example>
/// <code>Get-PresencePost -Author maria -State Draft, Ready, Scheduled | Set-PresencePost -Author jan -WhatIf</code>
/// <para>Shows what handing over all of Maria's posts to Jan would do.</para>
/// </example>
/// <example>
/// <code>Import-Csv changes.csv | Set-PresencePost -PassThru</code>
/// <para>Changes what the file's columns say (Id, and any of Text, Link, Author, Due, Until, Tags, Language).</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "PresencePost", SupportsShouldProcess = true)]
[OutputType(typeof(PresencePost))]
public sealed partial class SetPresencePost : PostMove
{
    private HashSet<string> typed = [];
    private GivenMedia media = new([], [], null, null);
    private GivenCard card = new(false, null, null);

    /// <summary>The text. A change needs a new yes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Text { get; set; }

    /// <summary>The link; empty for none. A change needs a new yes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    public Uri? Link { get; set; }

    /// <summary>Images: paths (patterns such as *.png too), or names of files that the store has (the Media of a post). They take the place of all media that it had; empty for none. A change needs a new yes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string[]? Image { get; set; }

    /// <summary>What the images show, for those who do not see them: as many texts as images, in their order. Without -Image they are those of the images that the post has.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string?[]? AltText { get; set; }

    /// <summary>A PDF, Word or PowerPoint document: a path, or the name of a file that the store has. It takes the place of all media that it had; empty for none. A change needs a new yes.</summary>
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

    /// <summary>The card's title, in place of the page's or the one that it has. Empty takes the card away. A change needs a new yes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? CardTitle { get; set; }

    /// <summary>The card's description, in place of the page's or the one that it has; empty for none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? CardDescription { get; set; }

    /// <summary>The colleague to hand it over to; empty leaves it open.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ColleagueCompleter))]
    public string? Author { get; set; }

    /// <summary>When it goes out: 'next' for the next open slot, or a time; a local one is the channel's.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DueArgument? Due { get; set; }

    /// <summary>The last day on which it may appear; empty for none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DayArgument? Until { get; set; }

    /// <summary>All its tags; empty for none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Tags")]
    [AllowEmptyCollection]
    public string[]? Tag { get; set; }

    /// <summary>Its language, such as nl or en-GB; empty for none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Language { get; set; }

    /// <summary>It was opened for placing, and was not placed.</summary>
    [Parameter]
    public SwitchParameter NotPlaced { get; set; }

    /// <summary>Gives your yes in the same act, where it needs one.</summary>
    [Parameter]
    public SwitchParameter Approve { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing() => typed = [.. MyInvocation.BoundParameters.Keys];

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        media = GivenMedia.Of(this, Image, AltText, Document, DocumentTitle);
        card = GivenCard.Of(Card, CardTitle, CardDescription);
        base.ProcessRecord();
    }

    private protected override async Task<string?> ActionAsync(PostArgument id, Post post, PostView view, CancellationToken cancel)
    {
        var edit = Edit(id, post, view);
        if (GivesMedia(id))
        {
            var given = GivenOn(id, post);
            var files = await given.LookAsync(cancel).ConfigureAwait(false);
            edit = With(edit, files, card.Look(CardOf(post, edit), LinkOf(post, edit)), id);
            await Session.Get<MediaChecks>().LookAsync(post, edit.ContentOf(post), files.Coming, cancel).ConfigureAwait(false);
        }

        List<string> acts = [];
        if (GivesMedia(id) && !Content.Same(post, edit.ContentOf(post) with { Text = post.Text, Link = post.Link })) acts.Add(MediaAct(id));
        if (edit.Text.Given && Content.Normalize(edit.Text.Value) != post.Text) acts.Add($"write \"{FirstWords.Of(edit.Text.Value, 50)}\"");
        if (edit.Link.Given && edit.Link.Value != post.Link) acts.Add(edit.Link.Value is null ? "take the link away" : $"link to {edit.Link.Value}");
        if (edit.Author.Given && edit.Author.Value != post.Author) acts.Add(edit.Author.Value is null ? "leave the author open" : $"hand over to {edit.Author.Value}");
        if (edit.Until.Given && edit.Until.Value != post.Until) acts.Add(edit.Until.Value is { } last ? $"last day {last:uuuu-MM-dd}" : "no last day");
        if (edit.Tags.Given && !edit.Tags.Value.SequenceEqual(post.Tags)) acts.Add($"tags {(edit.Tags.Value.Count == 0 ? "none" : string.Join(", ", edit.Tags.Value))}");
        if (edit.Language.Given && edit.Language.Value != post.Language) acts.Add($"language {edit.Language.Value ?? "none"}");
        var when = edit.Due.Given ? await Session.Get<Writing>().WhenAsync(id.In(Session), edit.Due.Value, cancel).ConfigureAwait(false) : null;
        if (when is not null) acts.Add($"schedule at {LocalWords.Of(when.At, view.Zone, view.Language)}");
        else if (edit.Due.Given) acts.Add("schedule");
        if (acts.Count == 0) return null;
        if (Approve) acts.Add("approve");
        if (when is null && post.Due is { } due) acts.Add($"planned at {LocalWords.Of(due.At, view.Zone, view.Language)}");
        return string.Join("; ", acts);
    }

    private protected override async Task<Written> ActAsync(PostArgument id, PostRef which, PostView view, CancellationToken cancel)
    {
        var post = (await Session.Get<PostStore>().GetAsync(which, cancel).ConfigureAwait(false)).Value;
        var edit = Edit(id, post, view);
        if (GivesMedia(id))
        {
            var files = await GivenOn(id, post).TakeAsync(Session.Get<MediaBook>(), Session.Workspace, cancel).ConfigureAwait(false);
            var (read, trouble) = await card.TakeAsync(Session.Get<LinkCardReader>(), Session.Workspace, CardOf(post, edit), LinkOf(post, edit), cancel).ConfigureAwait(false);
            if (trouble is not null) Warn($"{post.Id}: {trouble.Text(PresenceSession.Language)}");
            edit = With(edit, files, read, id);
        }

        return await Session.Get<Writing>().EditAsync(which, null, edit, NotPlaced, Session.Actor, PresenceSession.Language, Approve, cancel).ConfigureAwait(false);
    }

    private PostEdit Edit(PostArgument id, Post post, PostView view)
    {
        var tags = Tag?.SelectMany(ImportTags.Split).Distinct(StringComparer.Ordinal).ToList() ?? [];
        var edit = new PostEdit
        {
            Text = new(Given(nameof(Text), id) && (typed.Contains(nameof(Text)) || !string.IsNullOrWhiteSpace(Text)), Text ?? ""),
            Link = new(Given(nameof(Link), id), Link?.OriginalString is { Length: > 0 } link ? link : null),
            Author = new(Given(nameof(Author), id), string.IsNullOrWhiteSpace(Author) ? null : Author.Trim()),
            Language = new(Given(nameof(Language), id), string.IsNullOrWhiteSpace(Language) ? null : Language.Trim()),
            Tags = new(Given(nameof(Tag), id), tags),
            Until = new(Given(nameof(Until), id), Given(nameof(Until), id) ? Until?.Day() : null),
            Due = Given(nameof(Due), id) ? DueOf(post, view) : default,
        };
        var faults = new FaultList();
        faults.Check(!edit.Text.Given || !string.IsNullOrWhiteSpace(edit.Text.Value), "post.text-missing", "Give the text.", "text");
        PostFields.Check(faults, edit.Text.Given ? edit.Text.Value : null, edit.Link.Value, edit.Language.Value, tags);
        faults.ThrowIfAny();
        return edit;
    }

    private Field<DueWish> DueOf(Post post, PostView view)
    {
        var wish = Due?.Wish() ?? new DueWish.None();
        var same = wish switch
        {
            DueWish.None => !typed.Contains(nameof(Due)),
            DueWish.Local local => post.Due is { } due && due.Local == local.Time && due.Zone == view.Zone.Id,
            DueWish.At at => post.Due?.At == at.Instant,
            _ => false,
        };
        return new(!same, wish);
    }

    // A post that comes down the pipeline says how it was, not what is to change.
    private bool Given(string parameter, PostArgument id) => typed.Contains(parameter) || (!id.IsPost && MyInvocation.BoundParameters.ContainsKey(parameter));
}
