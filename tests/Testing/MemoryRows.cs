using System.Globalization;
using Recruiting.Core.Storage;

namespace Recruiting.Testing;

/// <summary>The rows behind any number of <see cref="MemoryRowStore"/>s, as a file is behind any number of SQLite stores. Outlives them.</summary>
public sealed class MemoryRows
{
    internal const int PageRows = 1000;

    private readonly Lock gate = new();
    private readonly Dictionary<(string Table, string Partition), SortedList<string, Row>> partitions = [];
    private long version;

    /// <summary>All rows, by table, partition and key: to compare what two stores hold.</summary>
    public IReadOnlyList<Row> All
    {
        get
        {
            lock (gate) return [.. partitions.OrderBy(p => p.Key.Table, StringComparer.Ordinal).ThenBy(p => p.Key.Partition, StringComparer.Ordinal).SelectMany(p => p.Value.Values)];
        }
    }

    internal Row? Read(string table, string partition, string key)
    {
        lock (gate) return partitions.TryGetValue((table, partition), out var rows) ? rows.GetValueOrDefault(key) : null;
    }

    /// <summary>The next page of a range; shorter than <see cref="PageRows"/> at its end.</summary>
    internal List<Row> Page(string table, string partition, string from, string? to)
    {
        lock (gate)
        {
            var found = new List<Row>();
            if (!partitions.TryGetValue((table, partition), out var rows)) return found;
            for (var i = First(rows.Keys, from); i < rows.Count && found.Count < PageRows; i++)
            {
                if (to is not null && string.CompareOrdinal(rows.Keys[i], to) >= 0) break;
                found.Add(rows.Values[i]);
            }

            return found;
        }
    }

    internal BatchResult Write(string table, string partition, IReadOnlyList<RowWrite> writes)
    {
        lock (gate)
        {
            if (!partitions.TryGetValue((table, partition), out var rows)) partitions[(table, partition)] = rows = new(StringComparer.Ordinal);
            foreach (var write in writes)
            {
                var there = rows.GetValueOrDefault(write.Key);
                if (write.Condition == RowCondition.New && there is not null) return new(write.Key, []);
                if (write.Condition == RowCondition.Version && there?.Version != write.Version) return new(write.Key, []);
            }

            var versions = new List<string?>(writes.Count);
            foreach (var write in writes)
            {
                if (write.Body is null)
                {
                    rows.Remove(write.Key);
                    versions.Add(null);
                    continue;
                }

                var next = (++version).ToString(CultureInfo.InvariantCulture);
                rows[write.Key] = new(table, partition, write.Key, next, write.Body);
                versions.Add(next);
            }

            return new(null, versions);
        }
    }

    private static int First(IList<string> keys, string from)
    {
        var (low, high) = (0, keys.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(keys[middle], from) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
