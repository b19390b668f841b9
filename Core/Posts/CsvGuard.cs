using System.Buffers;

namespace Recruiting.Core.Posts;

/// <summary>Keeps a spreadsheet from running a cell as a formula: such a cell gets an apostrophe in front, and reading takes exactly that away.</summary>
/// <remarks>What is guarded is a cell that begins with <c>= + - @</c>, a tab, a line break or a full-width form of those signs (OWASP, CSV injection),
/// whatever number of apostrophes stands before it: so a text that itself begins <c>'=</c> becomes <c>''=</c> and comes back whole, while
/// <c>'s Ochtends</c> is left as it is.</remarks>
internal static class CsvGuard
{
    private const char Guard = '\'';
    private static readonly SearchValues<char> Dangerous = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>The cell as it is written.</summary>
    public static string Add(string cell) => IsDangerous(cell) ? Guard + cell : cell;

    /// <summary>The cell as it was before <see cref="Add"/>.</summary>
    public static string Remove(string cell) => cell.Length > 1 && cell[0] == Guard && IsDangerous(cell) ? cell[1..] : cell;

    private static bool IsDangerous(string cell)
    {
        var rest = cell.AsSpan().TrimStart(Guard);
        return rest.Length > 0 && Dangerous.Contains(rest[0]);
    }
}
