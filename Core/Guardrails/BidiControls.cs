namespace Recruiting.Core.Guardrails;

/// <summary>The characters that turn the direction of text, and whether each has its counterpart (Unicode UAX #9, section 2).</summary>
internal static class BidiControls
{
    private const char PopDirection = '\u202C';
    private const char PopIsolate = '\u2069';

    /// <summary>The indexes of openers that their line never closes and of closers that close nothing.</summary>
    public static IEnumerable<int> Unpaired(string text)
    {
        var open = new Stack<int>();
        var isolates = 0;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\n':
                    while (open.Count > 0) yield return open.Pop();
                    isolates = 0;
                    break;
                case '\u202A' or '\u202B' or '\u202D' or '\u202E' or '\u2066' or '\u2067' or '\u2068':
                    open.Push(at);
                    if (IsIsolate(text[at])) isolates++;
                    break;
                case PopDirection:
                    if (open.Count > 0 && !IsIsolate(text[open.Peek()])) open.Pop();
                    else yield return at;
                    break;
                case PopIsolate:
                    // Closing an isolate closes what was opened inside it.
                    if (isolates == 0)
                    {
                        yield return at;
                        break;
                    }

                    while (!IsIsolate(text[open.Pop()])) { }
                    isolates--;
                    break;
            }
        }

        while (open.Count > 0) yield return open.Pop();
    }

    private static bool IsIsolate(char control) => control is >= '\u2066' and <= '\u2068';
}
