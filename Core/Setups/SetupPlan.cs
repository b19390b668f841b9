using Recruiting.Core.Channels;

namespace Recruiting.Core.Setups;

/// <summary>What importing a set-up would do, found out beforehand; nothing is written by making it.</summary>
/// <param name="Differences">In the order of doing: the team's parts, colleagues, channels, then what is removed. What stays as it is stands among them.</param>
/// <param name="Remarks">What is odd and keeps nothing from being done: a name of nobody.</param>
public sealed record SetupPlan(IReadOnlyList<SetupDifference> Differences, IReadOnlyList<Fault> Remarks)
{
    /// <summary>Is all there as the file has it?</summary>
    public bool ChangesNothing => Differences.All(d => d.Action == SetupAction.None);

    /// <summary>The version of the team's settings that it was made for.</summary>
    internal string? TeamVersion { get; init; }

    /// <summary>What becomes of the team's settings.</summary>
    internal Func<Workspace, Workspace> Team { get; init; } = team => team;
}

/// <summary>How far an import is.</summary>
/// <param name="Done">Parts done.</param>
/// <param name="Of">Parts that change.</param>
/// <param name="Last">The one done last.</param>
public sealed record SetupProgress(int Done, int Of, SetupDifference Last);
