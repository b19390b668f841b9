using System.Globalization;
using Recruiting.Core.Posts;
using Spectre.Console;

namespace Recruiting.CrashMatrix.Matrix;

/// <summary>A report as a person reads it.</summary>
internal static class CrashTable
{
    /// <summary>Prints it.</summary>
    public static void Print(CrashReport report)
    {
        AnsiConsole.Profile.Width = 160;
        Print(report.Results.Where(r => r.Killed.Count > 0).SelectMany(r => r.Killed.Distinct().Select(label => (label, r))).GroupBy(l => l.label, l => l.r), "killed at", r => r.Killed);
        var settled = new Table().AddColumns("ended", "how", "posts");
        foreach (var how in report.Fates.GroupBy(f => (f.Post.State, f.Settled)).OrderBy(g => g.Key.State).ThenByDescending(g => g.Count())) settled.AddRow(how.Key.State.ToString(), how.Key.Settled, Number(how.Count()));
        AnsiConsole.Write(settled);
        AnsiConsole.WriteLine($"kills {report.Killed} · labels {report.Survey.Steps.Count} · cases {report.Results.Count} · posts {report.Fates.Count} · duplicates {report.Duplicates} · lost {report.Lost} · left in doubt {report.InDoubt} · faults {report.Faults.Count}");
        foreach (var fault in report.Faults) AnsiConsole.WriteLine(fault);
    }

    private static void Print(IEnumerable<IGrouping<string, CaseResult>> rows, string first, Func<CaseResult, IReadOnlyList<string>> kills)
    {
        var table = new Table().AddColumns(first, "kills", "posts", "duplicates", "lost", "in doubt", "published", "in hand", "faults");
        foreach (var row in rows.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            var fates = row.SelectMany(r => r.Verdict.Fates).ToList();
            table.AddRow(
                Markup.Escape(row.Key),
                Number(row.Sum(r => kills(r).Count(k => k == row.Key))),
                Number(fates.Count),
                Number(fates.Sum(f => f.Duplicates)),
                Number(row.Sum(r => r.Verdict.Faults.Count(f => f.EndsWith("lost", StringComparison.Ordinal)))),
                Number(fates.Count(f => f.Post.State == PostState.InDoubt)),
                Number(fates.Count(f => f.Post.State == PostState.Published)),
                Number(fates.Count(f => f.Post.State == PostState.AwaitingHand)),
                Number(row.Sum(r => r.Verdict.Faults.Count)));
        }

        AnsiConsole.Write(table);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
