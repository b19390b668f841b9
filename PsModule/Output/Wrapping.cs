namespace Recruiting.PowerShell.Output;

/// <summary>Breaks texts between words, so that they fit a screen.</summary>
internal static class Wrapping
{
    /// <summary>The lines of a text; its own line breaks stay.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The columns of the screen; the last one stays free.</param>
    /// <param name="first">What the first line begins with.</param>
    /// <param name="others">What the others begin with.</param>
    public static IEnumerable<string> Lines(string text, int width, string first, string others)
    {
        var begin = first;
        foreach (var line in text.Split('\n'))
        {
            var rest = line;
            do
            {
                var most = width - 1 - begin.Length;
                var end = rest.Length <= most ? rest.Length : rest.LastIndexOf(' ', most);
                if (end <= 0 && rest.Length > 0) end = char.IsHighSurrogate(rest[most - 1]) ? most - 1 : most;
                yield return $"{begin}{rest[..end]}".TrimEnd();
                rest = rest[end..].TrimStart();
                begin = others;
            }
            while (rest.Length > 0);
        }
    }
}
