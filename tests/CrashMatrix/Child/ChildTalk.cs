using System.Globalization;
using System.Text;

namespace Recruiting.CrashMatrix.Child;

/// <summary>What a child tells its parent, a line each, written to the pipe at once: a killed process flushes nothing.</summary>
internal static class ChildTalk
{
    private const string DiedAt = "died ", Step = "step ", AtRest = "rest";

    private static readonly Stream Out = Console.OpenStandardOutput();

    public static void Died(string label) => Say(DiedAt + label);

    public static void Rest(IEnumerable<KeyValuePair<string, int>> steps)
    {
        Say(string.Concat(steps.Select(s => string.Create(CultureInfo.InvariantCulture, $"{Step}{s.Value} {s.Key}\n"))) + AtRest);
    }

    public static void Say(string line) => Out.Write(Encoding.UTF8.GetBytes(line + "\n"));

    /// <summary>The label at which the child died; null where it did not.</summary>
    public static string? DiedIn(string said) =>
        said.Split('\n').FirstOrDefault(l => l.StartsWith(DiedAt, StringComparison.Ordinal))?[DiedAt.Length..];

    /// <summary>The steps of a child that came to rest; null where it did not.</summary>
    public static IReadOnlyDictionary<string, int>? StepsIn(string said)
    {
        var lines = said.Split('\n');
        if (!lines.Contains(AtRest)) return null;
        return lines.Where(l => l.StartsWith(Step, StringComparison.Ordinal)).Select(l => l.Split(' ', 3)).ToDictionary(l => l[2], l => int.Parse(l[1], CultureInfo.InvariantCulture));
    }
}
