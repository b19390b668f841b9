using Recruiting.Core.Channels;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Setups;

/// <summary>How a team is set up, as it is written in one file to keep in git: never with a token or anything counted per person.</summary>
/// <remarks>A part that is null is not spoken of and is left alone. A part that is there is the whole truth about what it names; what a record leaves out has its default, as in the API.</remarks>
public sealed record Setup
{
    /// <summary>The version of the form that this release writes, and the latest that it reads.</summary>
    public const int Latest = 1;

    /// <summary>Whose yes a post needs, and words that must not go out.</summary>
    public WorkspaceForm? Workspace { get; init; }

    /// <summary>The team's days without posts.</summary>
    public IReadOnlyList<BlackoutForm>? Blackouts { get; init; }

    /// <summary>The working group; each with an id.</summary>
    public IReadOnlyList<ColleagueForm>? Colleagues { get; init; }

    /// <summary>Where the team posts; each with an id.</summary>
    public IReadOnlyList<ChannelForm>? Channels { get; init; }

    /// <summary>The set-up of what is there: sorted by id, blackouts by date.</summary>
    internal static Setup Of(SetupState state) => new()
    {
        Workspace = WorkspaceForm.Of(state.Team),
        Blackouts = SetupForms.Of(state.Team.Blackouts),
        Colleagues = [.. state.Colleagues.OrderBy(c => c.Value.Id, StringComparer.Ordinal).Select(c => SetupForms.Of(c.Value))],
        Channels = [.. state.Channels.OrderBy(c => c.Value.Id, StringComparer.Ordinal).Select(c => SetupForms.Of(c.Value))],
    };
}
