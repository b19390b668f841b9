using System.Management.Automation;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>Sends posts back to their authors, with a note: they are drafts again, without a yes.</summary>
/// <remarks>A post that somebody opened for placing may be on LinkedIn already: say -NotPlaced when you know that it is not.</remarks>
/// <example>
/// <code>Deny-PresencePost dotnet-nl.01k5xa7d3v8e9f0g1h2j3k4m5n -Note 'Name the city in the first line.'</code>
/// <para>Sends one post back and says why.</para>
/// </example>
/// <example>
/// <code>Get-PresencePost -Channel acme -State InReview | Deny-PresencePost -Note 'After the summer.' -PassThru</code>
/// <para>Sends back all that waits for a yes in one channel.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Deny, "PresencePost", SupportsShouldProcess = true)]
[OutputType(typeof(PresencePost))]
public sealed class DenyPresencePost : PostMove
{
    /// <summary>Why, for the author; it stands in the post's history.</summary>
    [Parameter(Position = 1)]
    public string? Note { get; set; }

    /// <summary>It was opened for placing, and was not placed.</summary>
    [Parameter]
    public SwitchParameter NotPlaced { get; set; }

    private protected override Task<string?> ActionAsync(PostArgument id, Post post, PostView view, CancellationToken cancel) =>
        Task.FromResult<string?>($"send back as a draft{(post.Due is null ? "" : $", not to go out{PostWords.At(post, view)}")}{(Note is null ? "" : $", with the note \"{Note}\"")}");

    private protected override Task<Written> ActAsync(PostArgument id, PostRef which, PostView view, CancellationToken cancel) =>
        Plain(Session.Get<Writing>().RejectAsync(which, null, Note, NotPlaced, Session.Actor, cancel));
}
