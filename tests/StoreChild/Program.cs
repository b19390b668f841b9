using System.Globalization;
using Recruiting.Core.Storage;

// <file> write <name>: inserts rows until it is killed; prints each partition and key once its write is acknowledged.
// <file> count <n>: adds one to the row "count", n times on each of four tasks.
await using var store = await SqliteRowStore.OpenAsync(args[0], TimeProvider.System);
await Task.WhenAll(Enumerable.Range(0, 4).Select(task => Task.Run(() => args[1] == "write" ? WriteAsync($"{args[2]}.{task}") : CountAsync())));

async Task WriteAsync(string partition)
{
    for (var i = 0; ; i++)
    {
        var key = i.ToString("D8", CultureInfo.InvariantCulture);
        var result = await store.WriteAsync("Things", partition, [RowWrite.Insert(key, key), RowWrite.Insert(key + "|twin", key)]);
        if (result.Written) Console.Out.WriteLine($"{partition} {key}");
    }
}

async Task CountAsync()
{
    for (var left = int.Parse(args[2], CultureInfo.InvariantCulture); left > 0;)
    {
        var row = await store.ReadAsync("Things", "shared", "count");
        var next = int.Parse(row?.Body ?? "0", CultureInfo.InvariantCulture) + 1;
        if ((await store.WriteAsync("Things", "shared", [RowWrite.Save("count", $"{next}", row?.Version)])).Written) left--;
    }
}
