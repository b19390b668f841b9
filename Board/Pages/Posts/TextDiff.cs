using System.Globalization;
using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Chunkers;

namespace Recruiting.Board.Pages.Posts;

/// <summary>Whether both texts have a piece, or one alone.</summary>
internal enum DiffKind
{
    /// <summary>Both have it.</summary>
    Same,

    /// <summary>Only the later has it.</summary>
    Added,

    /// <summary>Only the earlier has it.</summary>
    Gone,
}

/// <summary>A piece of two texts.</summary>
internal sealed record DiffPiece(DiffKind Kind, string Text);

/// <summary>What two texts have in common, and what not, by words; no character as readers see it is ever cut in two.</summary>
internal static partial class TextDiff
{
    // Comparing costs the square of what differs. A post that goes out has some 1,200 words and gaps at most; much longer ones are compared by lines, or as a whole.
    private const int MostPieces = 5_000;

    /// <summary>The pieces in order: those without the added ones are the earlier text, those without the gone ones the later.</summary>
    internal static IReadOnlyList<DiffPiece> Of(string before, string after)
    {
        var (a, b) = (Words.Instance.Chunk(before), Words.Instance.Chunk(after));
        if (a.Count + b.Count > MostPieces) (a, b) = (Lines(before), Lines(after));
        if (a.Count + b.Count > MostPieces) (a, b) = ([before], [after]);
        return Joined(Pieces(a, b));
    }

    private static IEnumerable<DiffPiece> Pieces(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var at = 0;
        foreach (var block in Differ.Instance.CreateDiffs("a", "b", false, false, new Given(a, b)).DiffBlocks)
        {
            for (; at < block.DeleteStartA; at++) yield return new(DiffKind.Same, a[at]);
            for (; at < block.DeleteStartA + block.DeleteCountA; at++) yield return new(DiffKind.Gone, a[at]);
            for (var i = 0; i < block.InsertCountB; i++) yield return new(DiffKind.Added, b[block.InsertStartB + i]);
        }

        for (; at < a.Count; at++) yield return new(DiffKind.Same, a[at]);
    }

    private static List<DiffPiece> Joined(IEnumerable<DiffPiece> pieces)
    {
        var joined = new List<DiffPiece>();
        foreach (var piece in pieces)
        {
            if (joined is [.., var last] && last.Kind == piece.Kind) joined[^1] = last with { Text = last.Text + piece.Text };
            else joined.Add(piece);
        }

        return joined;
    }

    private static IReadOnlyList<string> Lines(string text) => LineEndingsPreservingChunker.Instance.Chunk(text);

    /// <summary>What was divided already: <c>a</c> and <c>b</c>.</summary>
    private sealed class Given(IReadOnlyList<string> a, IReadOnlyList<string> b) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text == "a" ? a : b;
    }

    /// <summary>Words, gaps between them, and each other character by itself.</summary>
    private sealed partial class Words : IChunker
    {
        internal static readonly Words Instance = new();

        public IReadOnlyList<string> Chunk(string text)
        {
            var pieces = new List<string>();
            for (var at = 0; at < text.Length;)
            {
                // A word ends where a character as readers see it does: a joiner or an accent behind it is its own.
                var end = at + StringInfo.GetNextTextElementLength(text, at);
                if (Run().Match(text, at) is { Success: true } run && run.Index == at)
                {
                    while (end < run.Index + run.Length) end += StringInfo.GetNextTextElementLength(text, end);
                }

                pieces.Add(text[at..end]);
                at = end;
            }

            return pieces;
        }

        [GeneratedRegex(@"\G(?:[\p{L}\p{M}\p{N}_]+|\s+)", RegexOptions.CultureInvariant)]
        private static partial Regex Run();
    }
}
