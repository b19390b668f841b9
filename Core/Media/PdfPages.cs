using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Recruiting.Core.Media;

/// <summary>How many pages a PDF says it has, where it says so in the clear: the root of its page tree (ISO 32000, 7.7.3.2) names the count. Many
/// newer files keep it compressed; LinkedIn counts those.</summary>
internal static partial class PdfPages
{
    private const int Chunk = 1 << 20, Overlap = 512;

    /// <summary>The greatest count of a page tree; null where none is in the clear.</summary>
    public static async Task<int?> CountAsync(Stream content, CancellationToken cancel)
    {
        int? most = null;
        var buffer = new byte[Chunk];
        var kept = 0;
        while (await content.ReadAsync(buffer.AsMemory(kept), cancel).ConfigureAwait(false) is var read and > 0)
        {
            var length = kept + read;
            foreach (Match tree in Tree().Matches(Encoding.Latin1.GetString(buffer, 0, length)))
            {
                if (int.TryParse(tree.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) most = Math.Max(count, most ?? 0);
            }

            // A dictionary may stand across two chunks.
            kept = Math.Min(Overlap, length);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }

        return most;
    }

    [GeneratedRegex(@"/Type\s*/Pages\b[^>]{0,400}?/Count\s+(?<count>[0-9]{1,7})\b|/Count\s+(?<count>[0-9]{1,7})\b[^>]{0,400}?/Type\s*/Pages\b", RegexOptions.NonBacktracking)]
    private static partial Regex Tree();
}
