using System.Globalization;

namespace Recruiting.Core.Storage;

/// <summary>A row's version as SQLite keeps it (a number that only grows) and as callers see it (opaque text).</summary>
internal static class SqliteVersion
{
    public static string ToText(long version) => version.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number, or one that no row has where the text is no version of ours.</summary>
    public static long Of(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && ToText(version) == text ? version : -1;
}
