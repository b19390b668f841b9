using System.Text;
using CsvHelper;

namespace Recruiting.Core.Posts;

/// <summary>Reads the rows of a CSV file (RFC 4180; <c>,</c>, <c>;</c> or tab). Bytes are checked UTF-8.</summary>
internal static class ImportCsv
{
    private const byte Quote = (byte)'"';

    public static List<ImportRow> Read(ReadOnlyMemory<byte> file, ImportOptions options, ImportErrors errors)
    {
        var (separator, body, skipped) = Separator(file);
        CsvMalformedReason? bad = null;
        using var reader = CsvReader.Create(body, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            OnMalformedRecord = record => bad = record.Reason,
        });

        var rows = new List<ImportRow>();
        string[] header;
        do
        {
            if (reader.Read()) continue;
            errors.Refuse(1, null, "import.empty", string.Join(", ", ImportColumns.Needed));
            return rows;
        }
        while (IsBlank(header = reader.Current.ToArray()));

        var line = (int)reader.LineNumber + skipped;
        if (bad is not null) errors.Refuse(line, null, CodeOf(bad.Value));
        var columns = Columns(header, line, errors);
        if (columns is null || bad is not null) return rows;

        var given = columns.OfType<string>().Where(ImportColumns.Known.Contains).ToHashSet(StringComparer.Ordinal);
        var count = 0;
        while (reader.Read())
        {
            line = (int)reader.LineNumber + skipped;
            var cells = reader.Current.ToArray();
            if (bad is not null) errors.Add(line, null, CodeOf(bad.Value));
            else if (IsBlank(cells)) continue;
            else if (Check(cells, columns, given, line, errors) is { } row) rows.Add(row);

            bad = null;
            if (++count <= options.MostRows) continue;
            errors.Refuse(line, null, "import.too-many-rows", options.MostRows);
            break;
        }

        return rows;
    }

    private static bool IsBlank(string[] cells) => cells.All(string.IsNullOrWhiteSpace);

    private static ImportRow? Check(string[] cells, string?[] columns, HashSet<string> given, int line, ImportErrors errors)
    {
        // Excel leaves the last separators of a row out where many rows end in empty cells: missing cells are empty ones. Cells that no column
        // names must be empty, or something was cut in two.
        var values = new Dictionary<string, string>(columns.Length, StringComparer.Ordinal);
        for (var i = 0; i < cells.Length; i++)
        {
            if (i < columns.Length && columns[i] is { } column)
            {
                values[column] = CsvGuard.Remove(cells[i]);
            }
            else if (!string.IsNullOrWhiteSpace(cells[i]))
            {
                errors.Add(line, null, "import.too-many-fields", cells.Length, columns.Length);
                return null;
            }
        }

        return new ImportCells(line, values, Tags: null, given).Check(errors);
    }

    /// <summary>What each column is, null for one without a name; or null where no row can be read without a column that is missing.</summary>
    private static string?[]? Columns(string[] header, int line, ImportErrors errors)
    {
        var columns = new string?[header.Length];
        for (var i = 0; i < header.Length; i++)
        {
            var name = CsvGuard.Remove(header[i]).Trim();
            if (name.Length == 0) continue;
            var ours = ImportColumns.Known.Concat(ImportColumns.Ignored).FirstOrDefault(c => c.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (ours is null) errors.Refuse(line, name, "import.column-unknown", name, string.Join(", ", ImportColumns.Known));
            else if (columns.Contains(ours)) errors.Refuse(line, ours, "import.column-twice", ours);
            columns[i] = ours ?? name;
        }

        var missing = ImportColumns.Needed.Except(columns).ToList();
        foreach (var column in missing) errors.Refuse(line, column, "import.column-missing", column!, string.Join(", ", ImportColumns.Known));
        return missing.Count > 0 ? null : columns;
    }

    /// <summary>The separator: what Excel's first line <c>sep=;</c> says (which is then not part of the table), else the one that stands in the
    /// header most often, outside quotes. One column alone has none, and a comma will do.</summary>
    private static (char Separator, ReadOnlyMemory<byte> Body, int Skipped) Separator(ReadOnlyMemory<byte> file)
    {
        var start = file.Span.IndexOfAnyExcept(" \r\n"u8);
        var length = file.Span[start..].IndexOfAny("\r\n"u8);
        var first = length < 0 ? file.Span[start..] : file.Span.Slice(start, length);
        if (start == 0 && first.Length == 5 && Encoding.ASCII.GetString(first).ToUpperInvariant() is ['S', 'E', 'P', '=', var hint] && hint is ',' or ';' or '\t')
        {
            if (length < 0) return (hint, ReadOnlyMemory<byte>.Empty, 1);
            return (hint, file[(length + (file.Span[length..].StartsWith("\r\n"u8) ? 2 : 1))..], 1);
        }

        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        var quoted = false;
        foreach (var b in first)
        {
            if (b == Quote) quoted = !quoted;
            else if (!quoted && counts.ContainsKey((char)b)) counts[(char)b]++;
        }

        return (counts.MaxBy(c => c.Value).Key, file, 0);
    }

    private static string CodeOf(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "import.quote-open",
        CsvMalformedReason.TextAfterClosingQuote => "import.quote-closed",
        _ => "import.quote-stray",
    };
}
