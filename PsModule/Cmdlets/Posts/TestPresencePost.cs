using System.Management.Automation;
using Recruiting.Core.Guardrails;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>Tells what the guardrails say of posts that are there, or of a text for a channel. Changes nothing.</summary>
/// <remarks>Nothing comes out where all is well. Block: it cannot be approved like this. Warn: a person decides. A text without a time is looked at as if it appeared today.</remarks>
/// <example>
/// <code>Get-PresencePost -State Draft, InReview | Test-PresencePost</code>
/// <para>All that is wrong with what waits for a yes.</para>
/// </example>
/// <example>
/// <code>Test-PresencePost -Channel dotnet-nl -Text 'We are looking for a young developer.' -Tag job</code>
/// <para>What would be wrong with a text.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "PresencePost", DefaultParameterSetName = PostSet)]
[OutputType(typeof(PresencePostFinding))]
public sealed class TestPresencePost : PresenceCmdlet
{
    private const string PostSet = "Post", TextSet = "Text";

    /// <summary>The posts: ids, posts, or objects with a property Post or Id.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PostSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Post")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PostCompleter))]
    public PostArgument[] Id { get; set; } = [];

    /// <summary>The channel that a text is meant for.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TextSet)]
    [ArgumentCompleter(typeof(ChannelCompleter))]
    public ChannelArgument Channel { get; set; } = null!;

    /// <summary>The text.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TextSet)]
    public string Text { get; set; } = "";

    /// <summary>Its link.</summary>
    [Parameter(ParameterSetName = TextSet)]
    public Uri? Link { get; set; }

    /// <summary>Its tags.</summary>
    [Parameter(ParameterSetName = TextSet)]
    public string[] Tag { get; set; } = [];

    /// <summary>Its language.</summary>
    [Parameter(ParameterSetName = TextSet)]
    public string? Language { get; set; }

    /// <summary>When it is meant to go out. Default: today.</summary>
    [Parameter(ParameterSetName = TextSet)]
    public DueArgument? Due { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var (writing, language) = (Session.Get<Writing>(), PresenceSession.Language);
        foreach (var id in Id)
        {
            Do(id.Id, async cancel =>
            {
                var which = id.In(Session);
                Show(await writing.CheckAsync(which, language, cancel).ConfigureAwait(false), which.Id, which.Channel);
            });
        }

        if (ParameterSetName == PostSet) return;
        Do(Text, async cancel =>
        {
            var form = new PostForm { Channel = (await Channel.FindAsync(Session, cancel).ConfigureAwait(false)).Id, Text = Text, Link = Link?.OriginalString, Tags = Tag, Language = Language };
            var wanted = form.ToNewPost() with { Due = Due?.Wish() ?? new DueWish.None() };
            Show((await writing.DraftAsync(Session.Workspace, wanted, Session.Actor, language, cancel: cancel).ConfigureAwait(false)).Findings, null, wanted.Channel);
        });
    }

    private void Show(IReadOnlyList<Finding> findings, string? post, string channel)
    {
        foreach (var finding in findings) Write(new PresencePostFinding(finding, post, channel));
    }
}
