namespace Recruiting.PowerShell.Output;

/// <summary>The beginning of a text on one line.</summary>
internal static class FirstWords
{
    /// <summary>Whole words up to a length, with <c>…</c> where more follow.</summary>
    public static string Of(string text, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most) return line;
        var end = line.LastIndexOf(' ', most - 1);
        if (end < most / 2) end = char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1;
        return $"{line[..end].TrimEnd()}…";
    }
}
