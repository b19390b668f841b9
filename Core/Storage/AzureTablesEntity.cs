using System.Globalization;
using System.Text;
using Azure;
using Azure.Data.Tables;

namespace Recruiting.Core.Storage;

/// <summary>A row as an entity: its body in <c>Body</c>, <c>Body1</c>, <c>Body2</c>, … of at most 64 KiB each, and in <c>Stamp</c> the mark of the write that left it so.</summary>
internal static class AzureTablesEntity
{
    /// <summary>The property that says which write left the row as it is.</summary>
    public const string Stamp = "Stamp";

    /// <summary>Characters of one string property: 64 KiB of UTF-16.</summary>
    public const int PartLength = 32 * 1024;

    private const string Body = "Body";

    public static TableEntity Of(string partition, string key, string body, string stamp)
    {
        var entity = new TableEntity(partition, key) { [Stamp] = stamp };
        var (part, start) = (0, 0);
        do
        {
            var length = Math.Min(PartLength, body.Length - start);
            // Half of a pair would not survive the way through UTF-8.
            if (start + length < body.Length && char.IsHighSurrogate(body[start + length - 1])) length--;
            entity[Name(part++)] = body.Substring(start, length);
            start += length;
        }
        while (start < body.Length);
        return entity;
    }

    /// <summary>A row's place without its content: all that a deletion says.</summary>
    public static TableEntity Of(string partition, string key) => new(partition, key) { ETag = ETag.All };

    public static Row ToRow(this TableEntity entity, string table) =>
        new(table, entity.PartitionKey, entity.RowKey, AzureTablesVersion.Of(entity.ETag), BodyOf(entity));

    public static string? StampOf(TableEntity entity) => entity.GetString(Stamp);

    private static string BodyOf(TableEntity entity)
    {
        var first = entity.GetString(Name(0)) ?? "";
        if (entity.GetString(Name(1)) is null) return first;
        var body = new StringBuilder(first);
        for (var part = 1; entity.GetString(Name(part)) is { } more; part++) body.Append(more);
        return body.ToString();
    }

    private static string Name(int part) => part == 0 ? Body : Body + part.ToString(CultureInfo.InvariantCulture);
}
