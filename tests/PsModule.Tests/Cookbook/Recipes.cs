using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Cookbook;

/// <summary>The cookbook's scripts, as <c>docs/powershell.md</c> shows them.</summary>
internal static class Recipes
{
    /// <summary>The language of a block that the tests run.</summary>
    public const string Run = "powershell";

    /// <summary>The language of a block that needs another machine, and is read only.</summary>
    public const string Elsewhere = "pwsh";

    /// <summary>All blocks of PowerShell with their heading, in order.</summary>
    public static IReadOnlyList<(string Heading, string Language, string Script)> All { get; } = [.. Read(File.ReadAllLines(Module.At("docs", "powershell.md")))];

    /// <summary>The blocks of a recipe that are to be run.</summary>
    public static string[] Of(string heading) => [.. All.Where(b => b.Heading == heading && b.Language == Run).Select(b => b.Script)];

    private static IEnumerable<(string Heading, string Language, string Script)> Read(string[] lines)
    {
        var heading = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal)) heading = lines[i][3..];
            if (!lines[i].StartsWith("```", StringComparison.Ordinal)) continue;
            var (language, begin) = (lines[i][3..], ++i);
            while (lines[i] != "```") i++;
            if (language is Run or Elsewhere) yield return (heading, language, string.Join('\n', lines[begin..i]));
        }
    }
}
