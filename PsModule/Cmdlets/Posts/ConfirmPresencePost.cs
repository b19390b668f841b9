using System.Management.Automation;
using NodaTime;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>Says that posts were placed, with the link that proves it; on a placed post it updates the link and whether it can be seen.</summary>
/// <remarks>With a link the post counts as visible, without one as claimed, unless -Sight says otherwise. The link's own time is when it was placed. A group's
/// rejection pauses that group until its owner says go on. -Undo takes a confirmation without a link back: a slip of the thumb.</remarks>
/// <example>
/// <code>Confirm-PresencePost dotnet-nl.01k5xa7d3v8e9f0g1h2j3k4m5n -Permalink https://www.linkedin.com/feed/update/urn:li:activity:7397834612345678848/</code>
/// <para>It is placed, and this is it.</para>
/// </example>
/// <example>
/// <code>Import-Csv placed.csv | Confirm-PresencePost</code>
/// <para>Confirms what a colleague wrote down, in columns Id, Permalink and PlacedAt (local time, may be empty).</para>
/// </example>
/// <example>
/// <code>Confirm-PresencePost dotnet-nl.01k5xa7d3v8e9f0g1h2j3k4m5n -Undo</code>
/// <para>It was not placed after all: it is back in hand.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Confirm, "PresencePost", SupportsShouldProcess = true, DefaultParameterSetName = PlacedSet)]
[OutputType(typeof(PresencePost))]
public sealed class ConfirmPresencePost : PostMove
{
    private const string PlacedSet = "Placed", UndoSet = "Undo";

    private HashSet<string> typed = [];

    /// <summary>Its address at LinkedIn, however it was copied.</summary>
    [Parameter(Position = 1, ParameterSetName = PlacedSet, ValueFromPipelineByPropertyName = true)]
    public string? Permalink { get; set; }

    /// <summary>Whether it can be seen. Pending: it waits for the group's admin. Default: Visible with a link, Claimed without.</summary>
    [Parameter(ParameterSetName = PlacedSet)]
    [ValidateSet("Claimed", "Pending", "Visible", "Rejected", "Lapsed")]
    public string? Sight { get; set; }

    /// <summary>When it was placed, at most a week back; a local time is the channel's. Default: now, or the link's own time.</summary>
    [Parameter(ParameterSetName = PlacedSet, ValueFromPipelineByPropertyName = true)]
    public DueArgument? PlacedAt { get; set; }

    /// <summary>Takes back a confirmation without a link.</summary>
    [Parameter(Mandatory = true, ParameterSetName = UndoSet)]
    public SwitchParameter Undo { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing() => typed = [.. MyInvocation.BoundParameters.Keys];

    private protected override Task<string?> ActionAsync(PostArgument id, Post post, PostView view, CancellationToken cancel) => Task.FromResult<string?>(Undo
        ? "take back that it was placed"
        : $"say that it was placed{(At(id, view) is { } at ? $" at {LocalWords.Of(at, view.Zone, view.Language)}" : "")}{(Link(id) is { } link ? $", as {link}" : "")}{(Sight is null ? "" : $" ({Sight})")}");

    private protected override Task<Written> ActAsync(PostArgument id, PostRef which, PostView view, CancellationToken cancel)
    {
        var placing = Session.Get<Placing>();
        if (Undo) return Plain(placing.UnconfirmAsync(which, null, Session.Actor, cancel));
        var sight = Sight is null ? (Sight?)null : Enum.Parse<Sight>(Sight, ignoreCase: true);
        return Plain(placing.ConfirmAsync(which, null, new(Link(id), sight, At(id, view), PresenceSession.Language), Session.Actor, cancel));
    }

    private string? Link(PostArgument id) => Given(nameof(Permalink), id) && !string.IsNullOrWhiteSpace(Permalink) ? Permalink : null;

    private Instant? At(PostArgument id, PostView view) => !Given(nameof(PlacedAt), id) ? null : PlacedAt?.Wish() switch
    {
        DueWish.At at => at.Instant,
        DueWish.Local local => Zones.Resolve(local.Time, view.Zone),
        DueWish.Next => throw PresenceException.Invalid("post.placed-at-invalid", "Give the time at which it was placed, or leave it out for now.", "placedAt"),
        _ => null,
    };

    // A post that comes down the pipeline says how it was, not what is new.
    private bool Given(string parameter, PostArgument id) => typed.Contains(parameter) || !id.IsPost;
}
