using Recruiting.Core;

namespace Recruiting.Desk;

/// <summary>What is left of the command line when the Desk's own options are taken: configuration, as <c>--Key value</c>, <c>--Key=value</c> or <c>Key=value</c>.</summary>
public static class DeskSettings
{
    private static readonly string[] Bare = ["urls", "environment"];

    /// <summary>Refuses what .NET's configuration would swallow without a word: a misspelt option would otherwise be no option at all.</summary>
    /// <exception cref="PresenceException"><c>desk.option-unknown</c>, <c>desk.option-without-value</c>.</exception>
    public static void Check(IReadOnlyList<string> settings)
    {
        for (var i = 0; i < settings.Count; i++)
        {
            var (word, given) = (settings[i], settings[i].Contains('=', StringComparison.Ordinal));
            if (given && !word.StartsWith('-')) continue;
            var name = word.Split('=')[0];
            if (!word.StartsWith("--", StringComparison.Ordinal) || !IsKey(name[2..]))
            {
                throw PresenceException.Invalid("desk.option-unknown", $"There is no option '{name}'. See what there is with --help.");
            }

            if (given) continue;
            if (++i == settings.Count) throw PresenceException.Invalid("desk.option-without-value", $"'{name}' wants a value behind it.");
        }
    }

    private static bool IsKey(string name) => name.Contains(':', StringComparison.Ordinal) || Bare.Contains(name, StringComparer.OrdinalIgnoreCase);
}
