using System.Management.Automation;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>Gives your yes to posts as they are: they are scheduled then, or ready in the queue where they have no time.</summary>
/// <remarks>The yes is bound to text and link; whoever changes them afterwards needs a new one. What the guardrails forbid is an error with the findings in
/// it ($Error[0].Exception.Data.Findings); what they only warn of is a warning. What goes out under a person's own name is approved by that person.</remarks>
/// <example>
/// <code>Get-PresencePost -State InReview | Approve-PresencePost -Confirm</code>
/// <para>Goes through all that waits for a yes, and asks for each.</para>
/// </example>
/// <example>
/// <code>Approve-PresencePost dotnet-nl.01k5xa7d3v8e9f0g1h2j3k4m5n -WhatIf</code>
/// <para>Says when and where the post would go out.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Approve, "PresencePost", SupportsShouldProcess = true)]
[OutputType(typeof(PresencePost))]
public sealed class ApprovePresencePost : PostMove
{
    private protected override Task<string?> ActionAsync(PostArgument id, Post post, PostView view, CancellationToken cancel) =>
        Task.FromResult<string?>(post.Due is null ? "approve for the queue" : $"approve, to go out{PostWords.At(post, view)}");

    private protected override Task<Written> ActAsync(PostArgument id, PostRef which, PostView view, CancellationToken cancel) =>
        Session.Get<Writing>().ApproveAsync(which, null, Session.Actor, PresenceSession.Language, cancel);
}
