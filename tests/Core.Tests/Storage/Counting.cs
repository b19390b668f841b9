using System.Globalization;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

/// <summary>A row that holds a number.</summary>
internal static class Counting
{
    /// <summary>Adds one under the version read, and again until nobody came between.</summary>
    public static async Task IncrementAsync(IRowStore store, string table, string partition, string key, CancellationToken cancel = default)
    {
        while (true)
        {
            var row = await store.ReadAsync(table, partition, key, cancel);
            var next = (row is null ? 0 : int.Parse(row.Body, CultureInfo.InvariantCulture)) + 1;
            var result = await store.WriteAsync(table, partition, [RowWrite.Save(key, next.ToString(CultureInfo.InvariantCulture), row?.Version)], cancel);
            if (result.Written) return;
        }
    }
}
