using System.Collections;
using System.Globalization;
using System.Management.Automation;
using Recruiting.Core.Posts;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Binding;

/// <summary>Reads an object of the pipeline as a row of an import: a row of Import-Csv, a hashtable, a post, any object with the columns as properties.</summary>
internal static class ImportedRow
{
    /// <summary>The row, as it is at this moment.</summary>
    public static TableRow Of(PSObject given)
    {
        var cells = new Dictionary<string, string?>(StringComparer.Ordinal);
        IReadOnlyList<string>? tags = null;
        foreach (var (name, value) in Fields(given))
        {
            if (Plain(value) is IEnumerable list and not string && name.Equals("tags", StringComparison.OrdinalIgnoreCase)) tags = [.. list.Cast<object?>().Select(t => Cell(name, t) ?? "")];
            else cells[name] = Cell(name, value);
        }

        return new(cells, tags);
    }

    private static IEnumerable<(string Name, object? Value)> Fields(PSObject given) => given.BaseObject switch
    {
        // Of a post only what an import may say: how it stands is not for a row to tell.
        PresencePost post =>
        [
            ("id", post.Id), ("channel", post.Channel), ("due", post.Due), ("text", post.Text), ("link", post.Link), ("author", post.Author), ("tags", post.Tags),
            ("language", post.Language), ("until", post.Until),
        ],
        IDictionary table => table.Cast<DictionaryEntry>().Select(e => (e.Key.ToString() ?? "", e.Value)),
        _ => given.Properties.Select(p => (p.Name, (object?)p.Value)),
    };

    private static string? Cell(string name, object? value) => Plain(value) switch
    {
        null => null,
        string text => text,
        Uri link => link.OriginalString,
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTime day when name.Equals("until", StringComparison.OrdinalIgnoreCase) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        // Of no kind it is the channel's local time; else an instant.
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        var other => LanguagePrimitives.ConvertTo<string>(other),
    };

    private static object? Plain(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
