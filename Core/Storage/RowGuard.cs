using System.Text.Json;

namespace Recruiting.Core.Storage;

/// <summary>Keeps <see cref="RowLimits"/> and the form of tables and keys, the same for every engine.</summary>
public static class RowGuard
{
    // One byte as it is, three more at most where it stands in an address (%7C).
    private const int KeyBytes = 4;

    private static readonly byte[] JsonBytes = [.. Enumerable.Range(0, 0x80).Select(c => (byte)JsonEncodedText.Encode(((char)c).ToString()).EncodedUtf8Bytes.Length)];

    /// <summary>Refuses a batch that some engine could not take.</summary>
    /// <param name="table">The table.</param>
    /// <param name="partition">The partition.</param>
    /// <param name="writes">The batch; an empty one is fine and does nothing.</param>
    /// <exception cref="PresenceException"><c>store.key-invalid</c>, <c>store.row-too-large</c>, <c>store.batch-too-large</c>,
    /// <c>store.batch-duplicate-key</c>: every fault found, none of it written.</exception>
    /// <exception cref="ArgumentException">A condition that makes no sense: no version to compare with, or the deletion of a row that must not be there.</exception>
    public static void Check(string table, string partition, IReadOnlyList<RowWrite> writes)
    {
        if (writes.FirstOrDefault(IsSenseless) is { } senseless)
            throw new ArgumentException($"The write of '{senseless.Key}' asks for {senseless.Condition} and cannot be meant so.", nameof(writes));

        var faults = Faults(table, partition, writes).ToList();
        if (faults.Count > 0) throw new PresenceException(FaultKind.Invalid, faults);
    }

    /// <summary>Can there be such a row? If not, an engine answers a read with nothing and need not look.</summary>
    public static bool CanHold(string table, string partition, string? key = null) =>
        IsTable(table) && RowKey.IsValid(partition) && (key is null || RowKey.IsValid(key));

    /// <summary>What a batch counts against <see cref="RowLimits.BatchBytes"/>: bodies, and keys once as they are and once escaped in an address.</summary>
    public static long Bytes(string partition, IReadOnlyList<RowWrite> writes) =>
        writes.Sum(w => (KeyBytes * ((long)partition.Length + w.Key.Length)) + (w.Body is { } body ? Bytes(body) : 0));

    /// <summary>What a body counts against <see cref="RowLimits.BodyBytes"/>: two bytes a character, or the bytes of its JSON as Azure's client writes it
    /// (six for what is not plain ASCII, and for <c>" &amp; ' + &lt; &gt; `</c>), whichever is more.</summary>
    public static long Bytes(string body)
    {
        var json = 0L;
        foreach (var c in body) json += c < JsonBytes.Length ? JsonBytes[c] : 6;
        return Math.Max(json, (long)sizeof(char) * body.Length);
    }

    private static IEnumerable<Fault> Faults(string table, string partition, IReadOnlyList<RowWrite> writes)
    {
        if (!IsTable(table)) yield return new("store.key-invalid", $"'{Shown(table)}' is no table name: 3 to 63 letters and digits, beginning with a letter.", "table");
        if (!RowKey.IsValid(partition)) yield return InvalidKey(partition, "partition");
        foreach (var write in writes)
        {
            if (!RowKey.IsValid(write.Key)) yield return InvalidKey(write.Key, "key");
            if (write.Body is { } body && Bytes(body) is > RowLimits.BodyBytes and var size)
                yield return new("store.row-too-large", $"The row '{Shown(write.Key)}' has {size:N0} bytes; at most {RowLimits.BodyBytes:N0} can be stored. Shorten it.", "body");
        }

        if (writes.Count > RowLimits.BatchRows)
            yield return new("store.batch-too-large", $"{writes.Count} rows in one batch; at most {RowLimits.BatchRows} can be written together. Write them in several batches.");
        if (Bytes(partition, writes) is > RowLimits.BatchBytes and var bytes)
            yield return new("store.batch-too-large", $"{bytes:N0} bytes in one batch; at most {RowLimits.BatchBytes:N0} can be written together. Write them in several batches.");
        foreach (var twice in writes.GroupBy(w => w.Key, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
            yield return new("store.batch-duplicate-key", $"The key '{Shown(twice.Key)}' stands in the batch more than once. Write each row once.", "key");
    }

    private static Fault InvalidKey(string key, string field) => key.Length > RowLimits.KeyLength
        ? new("store.key-invalid", $"The {field} '{Shown(key)}' has {key.Length} characters; at most {RowLimits.KeyLength} can be stored. Use shorter names.", field)
        : new("store.key-invalid", $"'{Shown(key)}' is no {field} that can be stored: keys are made with RowKey.", field);

    private static string Shown(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");

    private static bool IsTable(string table) =>
        table.Length is >= 3 and <= 63 && char.IsAsciiLetter(table[0]) && table.All(char.IsAsciiLetterOrDigit);

    private static bool IsSenseless(RowWrite write) => write.Condition switch
    {
        RowCondition.Version => write.Version is null,
        RowCondition.New => write.Body is null,
        _ => false,
    };
}
