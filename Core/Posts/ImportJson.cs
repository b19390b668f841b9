using System.Globalization;
using System.Text.Json;

namespace Recruiting.Core.Posts;

/// <summary>Reads the rows of a JSON file: an array of items, or <c>{"items": […]}</c>. Bytes are checked UTF-8.</summary>
internal static class ImportJson
{
    public static List<ImportRow> Read(ReadOnlyMemory<byte> file, ImportOptions options, ImportErrors errors)
    {
        var rows = new List<ImportRow>();
        try
        {
            using var document = JsonDocument.Parse(file, new JsonDocumentOptions { MaxDepth = 8 });
            if (Items(document.RootElement, errors) is not { } items) return rows;
            if (items.GetArrayLength() > options.MostRows)
            {
                errors.Refuse(options.MostRows + 1, null, "import.too-many-rows", options.MostRows);
                return rows;
            }

            var index = 0;
            foreach (var item in items.EnumerateArray())
                if (Cells(item, index++, errors) is { } cells && cells.Check(errors) is { } row) rows.Add(row);
        }
        catch (JsonException broken)
        {
            var line = (int)Math.Min(broken.LineNumber ?? 0, int.MaxValue - 1) + 1;
            errors.Refuse(line, null, "import.json-invalid", line, (broken.BytePositionInLine ?? 0) + 1);
        }

        return rows;
    }

    private static JsonElement? Items(JsonElement root, ImportErrors errors)
    {
        if (root.ValueKind == JsonValueKind.Array) return root;
        if (root.ValueKind == JsonValueKind.Object && root.EnumerateObject().ToList() is [var only]
            && only.NameEquals("items") && only.Value.ValueKind == JsonValueKind.Array) return only.Value;
        errors.Refuse(1, null, "import.json-root");
        return null;
    }

    /// <summary>The cells of an item, or null where it has not the shape of one.</summary>
    private static ImportCells? Cells(JsonElement item, int index, ImportErrors errors)
    {
        var (line, before) = (index + 1, errors.Count);
        if (item.ValueKind != JsonValueKind.Object)
        {
            errors.Add(line, null, "import.json-item");
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        IReadOnlyList<string>? tags = null;
        foreach (var field in item.EnumerateObject())
        {
            var name = Name(field);
            if (ImportColumns.Ignored.Contains(name)) continue;
            if (!ImportColumns.Known.Contains(name))
                errors.Add(line, string.Create(CultureInfo.InvariantCulture, $"items[{index}].{name}"), "import.field-unknown", name, string.Join(", ", ImportColumns.Known));
            else if (!given.Add(name)) errors.Add(line, name, "import.field-twice", name);
            else if (name == "tags" && field.Value.ValueKind == JsonValueKind.Array) tags = Tags(field.Value, line, errors);
            else if (field.Value.ValueKind == JsonValueKind.String && Text(field.Value) is { } value) values[name] = value;
            else if (field.Value.ValueKind != JsonValueKind.Null) errors.Add(line, name, "import.field-type", name);
        }

        var cells = new ImportCells(line, values, tags, given);
        if (errors.Count == before) return cells;
        cells.Check(errors);
        return null;
    }

    private static List<string> Tags(JsonElement array, int line, ImportErrors errors)
    {
        var tags = new List<string>();
        foreach (var element in array.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.String || Text(element) is not { } tag) errors.Add(line, "tags", "import.field-type", "tags");
            else if (!tags.Contains(tag.Trim(), StringComparer.Ordinal)) tags.Add(tag.Trim());
        }

        return tags;
    }

    /// <summary>The string, or null where it holds half a surrogate pair, which is no text.</summary>
    private static string? Text(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Name(JsonProperty field)
    {
        try
        {
            return field.Name;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }
}
