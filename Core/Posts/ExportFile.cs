using System.Text;
using CsvHelper;
using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Time;

namespace Recruiting.Core.Posts;

/// <summary>Writes posts to a file that can be edited in a spreadsheet and imported again: the columns of <see cref="ImportColumns"/>, ids
/// included, then state and proof. What is read back is what was written.</summary>
public static class ExportFile
{
    private static readonly LocalDateTimePattern ToMinutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm");
    private static readonly LocalDateTimePattern ToSeconds = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm':'ss");

    /// <summary>Writes CSV as RFC 4180 has it: UTF-8 with BOM (Excel takes it for another encoding without), CR LF, quotes where needed, cells
    /// that a spreadsheet would run as a formula guarded with an apostrophe. Only asynchronous writes; the stream stays open.</summary>
    /// <param name="posts">The posts, streamed.</param>
    /// <param name="to">The destination.</param>
    /// <param name="zoneOf">The time zone of a channel's id, in which <c>due</c> is written and will be read.</param>
    /// <param name="separator"><c>,</c>, or <c>;</c> for a Dutch Excel, which opens it with a double click then.</param>
    /// <param name="cancel">Stops between posts.</param>
    public static async Task WriteCsvAsync(
        IAsyncEnumerable<Post> posts, Stream to, Func<string, DateTimeZone> zoneOf, char separator = ',', CancellationToken cancel = default)
    {
        var options = new CsvWriterOptions { Separator = separator, Quoting = CsvQuoting.WhenNeededOrWhitespace, WriteByteOrderMark = true };
        var csv = CsvWriter.Create(to, options, leaveOpen: true);
        await using (csv.ConfigureAwait(false))
        {
            await csv.WriteRecordAsync([.. ImportColumns.Known, .. ImportColumns.Ignored], cancel).ConfigureAwait(false);
            await foreach (var post in posts.WithCancellation(cancel).ConfigureAwait(false))
                await csv.WriteRecordAsync([.. Cells(post, zoneOf(post.Channel)).Select(CsvGuard.Add)], cancel).ConfigureAwait(false);
            await csv.FlushAsync(cancel).ConfigureAwait(false);
        }
    }

    /// <summary>The same as a string, without BOM.</summary>
    public static async Task<string> ToCsvAsync(
        IAsyncEnumerable<Post> posts, Func<string, DateTimeZone> zoneOf, char separator = ',', CancellationToken cancel = default)
    {
        using var bytes = new MemoryStream();
        await WriteCsvAsync(posts, bytes, zoneOf, separator, cancel).ConfigureAwait(false);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 3, (int)bytes.Length - 3);
    }

    private static string[] Cells(Post post, DateTimeZone zone) =>
    [
        post.Id,
        post.Channel,
        post.Due is null ? "" : Due(post.Due, zone),
        post.Text,
        post.Link ?? "",
        post.Author ?? "",
        ImportTags.Join(post.Tags),
        post.Language ?? "",
        post.Until is { } until ? LocalDatePattern.Iso.Format(until) : "",
        CamelCase(post.State),
        post.PublishedAt is { } at ? InstantPattern.ExtendedIso.Format(at) : "",
        post.Permalink ?? "",
        post.Sight is { } sight ? CamelCase(sight) : "",
    ];

    /// <summary>The local time in the channel's zone where that gives the very instant again; else (the second 02:30 of an autumn night) the instant.</summary>
    private static string Due(LocalMoment due, DateTimeZone zone)
    {
        var local = due.Zone == zone.Id ? due.Local : due.At.InZone(zone).LocalDateTime;
        if (local.NanosecondOfSecond != 0 || Zones.Resolve(local, zone) != due.At) return InstantPattern.ExtendedIso.Format(due.At);
        return (local.Second == 0 ? ToMinutes : ToSeconds).Format(local);
    }

    private static string CamelCase<T>(T word)
        where T : struct, Enum
    {
        var name = word.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
