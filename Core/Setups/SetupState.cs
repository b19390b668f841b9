using Recruiting.Core.Channels;
using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Setups;

/// <summary>What of a set-up is there.</summary>
/// <param name="Team">The team's settings.</param>
/// <param name="TeamVersion">Their version; null where none were put.</param>
/// <param name="Colleagues">All of them.</param>
/// <param name="Channels">All of them.</param>
internal sealed record SetupState(Workspace Team, string? TeamVersion, IReadOnlyList<Versioned<Colleague>> Colleagues, IReadOnlyList<Versioned<Channel>> Channels)
{
    /// <summary>Why a channel cannot be removed, by its id; only those that are to be.</summary>
    public IReadOnlyDictionary<string, Fault> InUse { get; init; } = new Dictionary<string, Fault>();
}
