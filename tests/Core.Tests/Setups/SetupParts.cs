using System.Text;
using Recruiting.Core.Setups;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Setups;

/// <summary>What the tests of set-ups say shortly.</summary>
internal static class SetupParts
{
    /// <summary>The set-up of a file's text.</summary>
    public static Setup Read(string file) => SetupFile.Read(Encoding.UTF8.GetBytes(file));

    /// <summary>The file of what is there.</summary>
    public static async Task<string> ExportAsync(this Presence presence) =>
        Encoding.UTF8.GetString(SetupFile.Write(await presence.Get<SetupBook>().ExportAsync(Presence.Workspace).ConfigureAwait(false)));

    /// <summary>What importing a file would do.</summary>
    public static Task<SetupPlan> PlanAsync(this Presence presence, string file, bool prune = false) => presence.Get<SetupBook>().PlanAsync(Presence.Workspace, Read(file), prune);

    /// <summary>Imports a file.</summary>
    public static async Task<SetupPlan> ImportAsync(this Presence presence, string file, bool prune = false, IProgress<SetupProgress>? progress = null)
    {
        var plan = await presence.PlanAsync(file, prune).ConfigureAwait(false);
        await presence.Get<SetupBook>().ApplyAsync(Presence.Workspace, plan, Desk, progress).ConfigureAwait(false);
        return plan;
    }

    /// <summary>The parts that change, as <c>channel dotnet-nl add</c>.</summary>
    public static string Changes(this SetupPlan plan) =>
        string.Join(", ", plan.Differences.Where(d => d.Action != SetupAction.None).Select(d => $"{d.Kind.Word()} {d.Id} {d.Action.Word()}".Replace("  ", " ", StringComparison.Ordinal)));

    /// <summary>The faults of a refusal, as <c>code place</c>.</summary>
    public static IReadOnlyList<string> Places(this PresenceException refusal) => [.. refusal.Faults.Select(f => $"{f.Code} {f.Field}")];
}
