namespace Recruiting.Core.Posts;

/// <summary>Reads a plan from a file: every row is checked, every error is gathered, nothing is stored and nothing is thrown.</summary>
public static class ImportFile
{
    /// <summary>Reads CSV (RFC 4180): UTF-8 with or without BOM, separated by <c>,</c>, <c>;</c> or tab as its header line shows, quoted line
    /// breaks, CR LF or LF, blank lines skipped, Excel's <c>sep=;</c> accepted. The header names <see cref="ImportColumns"/> in any order and case.</summary>
    public static ImportReading ReadCsv(ReadOnlyMemory<byte> file, ImportOptions? options = null) => Read(file, options, ImportCsv.Read);

    /// <inheritdoc cref="ReadCsv(ReadOnlyMemory{byte}, ImportOptions)"/>
    public static ImportReading ReadCsv(string text, ImportOptions? options = null) => Read(text, options, ImportCsv.Read);

    /// <inheritdoc cref="ReadCsv(ReadOnlyMemory{byte}, ImportOptions)"/>
    public static async Task<ImportReading> ReadCsvAsync(Stream file, ImportOptions? options = null, CancellationToken cancel = default) =>
        ReadCsv(await BytesAsync(file, options ?? new(), cancel).ConfigureAwait(false), options);

    /// <summary>Reads JSON: an array, or <c>{"items": […]}</c>, of objects with the fields of <see cref="ImportColumns"/>, strings or null;
    /// <c>tags</c> may be an array. Any other field is an error that names its place.</summary>
    public static ImportReading ReadJson(ReadOnlyMemory<byte> file, ImportOptions? options = null) => Read(file, options, ImportJson.Read);

    /// <inheritdoc cref="ReadJson(ReadOnlyMemory{byte}, ImportOptions)"/>
    public static ImportReading ReadJson(string text, ImportOptions? options = null) => Read(text, options, ImportJson.Read);

    /// <inheritdoc cref="ReadJson(ReadOnlyMemory{byte}, ImportOptions)"/>
    public static async Task<ImportReading> ReadJsonAsync(Stream file, ImportOptions? options = null, CancellationToken cancel = default) =>
        ReadJson(await BytesAsync(file, options ?? new(), cancel).ConfigureAwait(false), options);

    private delegate List<ImportRow> Format(ReadOnlyMemory<byte> file, ImportOptions options, ImportErrors errors);

    /// <summary>Reads rows that a program has in memory, such as those that came down a pipeline; a row's line is its place, 1 for the first.</summary>
    public static ImportReading ReadTable(IReadOnlyList<TableRow> table, ImportOptions? options = null)
    {
        options ??= new();
        var errors = new ImportErrors(options.Language);
        return errors.Reading(Distinguish(ImportTable.Read(table, options, errors), errors));
    }

    private static ImportReading Read(string text, ImportOptions? options, Format format)
    {
        var errors = new ImportErrors((options ?? new()).Language);
        return ImportBytes.Of(text, errors) is { } bytes ? Read(bytes, options, format) : errors.Reading([]);
    }

    private static ImportReading Read(ReadOnlyMemory<byte> file, ImportOptions? options, Format format)
    {
        options ??= new();
        var errors = new ImportErrors(options.Language);
        return ImportBytes.Checked(file, options, errors) is { } bytes
            ? errors.Reading(Distinguish(format(bytes, options, errors), errors))
            : errors.Reading([]);
    }

    /// <summary>One post stands in a file once. A second row with its id is an error; a second row without one is the same row again.</summary>
    private static List<ImportRow> Distinguish(List<ImportRow> rows, ImportErrors errors)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var kept = new List<ImportRow>(rows.Count);
        foreach (var row in rows)
        {
            var id = ImportIdentity.PostId(row);
            if (lines.TryAdd(id, row.Line)) kept.Add(row);
            else if (row.Id is null) kept.Add(row with { SameAs = lines[id] });
            else errors.Add(row.Line, "id", "import.id-twice", row.Id, lines[id]);
        }

        return kept;
    }

    /// <summary>The stream's bytes, one more than is allowed at most: enough to see that it is too large.</summary>
    private static async Task<ReadOnlyMemory<byte>> BytesAsync(Stream file, ImportOptions options, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while (bytes.Length <= options.MostBytes && (read = await file.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
            bytes.Write(buffer, 0, read);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
