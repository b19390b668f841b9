namespace Recruiting.Core.Posts;

/// <summary>The set of five-character stretches of a folded text: made once, compared thousands of times.</summary>
/// <remarks>Each stretch is packed in one number, exactly, so that a set is a sorted array: a tenth of the memory of a set of strings, and
/// two sets are compared in one walk that ends as soon as they cannot be near enough any more.</remarks>
public sealed class Shingles
{
    /// <summary>UTF-16 code units in a stretch.</summary>
    public const int Width = 5;

    private readonly UInt128[] _set;

    /// <summary>The shingles of a text; any string is allowed.</summary>
    public Shingles(string text)
    {
        Folded = FoldedText.Of(text).Text;
        _set = Pack(Folded);
    }

    /// <summary>The folded text.</summary>
    public string Folded { get; }

    /// <summary>How many different stretches there are.</summary>
    public int Count => _set.Length;

    /// <summary>Is the Jaccard index of the two sets at least <paramref name="parts"/> of <paramref name="whole"/>? Whole numbers: exactly the limit is reached, not missed.</summary>
    public bool Resembles(Shingles other, int parts, int whole)
    {
        // shared / (a + b − shared) ≥ parts / whole, solved for shared and rounded up.
        var needed = ((long)parts * (Count + other.Count) + parts + whole - 1) / (parts + whole);
        return Shares(other, needed);
    }

    private bool Shares(Shingles other, long needed)
    {
        int a = 0, b = 0;
        while (needed > 0)
        {
            if (Math.Min(Count - a, other.Count - b) < needed) return false;
            var order = _set[a].CompareTo(other._set[b]);
            if (order == 0) needed--;
            if (order <= 0) a++;
            if (order >= 0) b++;
        }

        return true;
    }

    private static UInt128[] Pack(string folded)
    {
        if (folded.Length < Width) return [];
        var all = new UInt128[folded.Length - Width + 1];
        var mask = (UInt128.One << (16 * Width)) - 1;
        var window = UInt128.Zero;
        for (var i = 0; i < folded.Length; i++)
        {
            window = ((window << 16) | folded[i]) & mask;
            if (i >= Width - 1) all[i - Width + 1] = window;
        }

        Array.Sort(all);
        var kept = 0;
        foreach (var shingle in all)
        {
            if (kept == 0 || all[kept - 1] != shingle) all[kept++] = shingle;
        }

        return all[..kept];
    }
}
