namespace Recruiting.Core.Posts;

/// <summary>One row of a table that a program has in memory.</summary>
/// <param name="Cells">By column; null and absent are the same as an empty cell and none.</param>
/// <param name="Tags">Tags that are a list of their own; null where they stand in their cell, if anywhere.</param>
public sealed record TableRow(IReadOnlyDictionary<string, string?> Cells, IReadOnlyList<string>? Tags = null);

/// <summary>Reads rows that are no file (any more). The names of columns are those of a file, in any case.</summary>
/// <remarks>A row with an export's own columns (<see cref="ImportColumns.Ignored"/>) was read from an exported file, whose guard against formulas is still on its cells.</remarks>
internal static class ImportTable
{
    public static List<ImportRow> Read(IReadOnlyList<TableRow> table, ImportOptions options, ImportErrors errors)
    {
        var rows = new List<ImportRow>(table.Count);
        if (table.Count > options.MostRows)
        {
            errors.Refuse(options.MostRows + 1, null, "import.too-many-rows", options.MostRows);
            return rows;
        }

        for (var i = 0; i < table.Count; i++)
        {
            if (Row(table[i], i + 1, errors) is { } row) rows.Add(row);
        }

        return rows;
    }

    private static ImportRow? Row(TableRow row, int line, ImportErrors errors)
    {
        var before = errors.Count;
        var exported = row.Cells.Keys.Any(c => ImportColumns.Ignored.Contains(c, StringComparer.OrdinalIgnoreCase));
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, cell) in row.Cells)
        {
            if (ImportColumns.Ignored.Contains(name, StringComparer.OrdinalIgnoreCase)) continue;
            var column = ImportColumns.Known.FirstOrDefault(c => c.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (column is null) errors.Add(line, name, "import.field-unknown", name, string.Join(", ", ImportColumns.Known));
            else if (!given.Add(column)) errors.Add(line, column, "import.field-twice", column);
            else if (cell is not null) values[column] = exported ? CsvGuard.Remove(cell) : cell;
        }

        if (row.Tags is not null) given.Add("tags");
        var read = new ImportCells(line, values, row.Tags, given).Check(errors);
        return errors.Count > before ? null : read;
    }
}
