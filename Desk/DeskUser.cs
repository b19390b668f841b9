using Recruiting.Board.Http;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Desk;

/// <summary>The Desk has one user, who stands for every colleague.</summary>
public sealed class DeskUser : IWho
{
    /// <inheritdoc />
    public ValueTask<Actor> RecognizeAsync(HttpContext context) => ValueTask.FromResult(Myself);

    /// <inheritdoc />
    /// <remarks>Roles are not used here: who is sent a card may place it.</remarks>
    public Actor OfLink(Colleague colleague) => new(colleague.Id, colleague.Id, Role: Role.Contributor) { ReadsIn = colleague.ReadsIn };

    /// <summary>The one user.</summary>
    public static Actor Myself { get; } = Actor.Desk;
}
