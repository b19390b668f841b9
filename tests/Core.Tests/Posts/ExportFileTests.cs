using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;

namespace Recruiting.Core.Tests.Posts;

/// <summary>Pins that an export can be imported again, straight or by way of a Dutch Excel, and is the same.</summary>
[TestClass]
public sealed class ExportFileTests
{
    private static readonly DateTimeZone Amsterdam = Zones.Get("Europe/Amsterdam");

    private static readonly Post Simple = new() { Id = "dotnet-nl.a1", Channel = "dotnet-nl", Text = "Hello" };

    private static readonly Gen<string> Texts = Gen.OneOf(
            "'", "=", "+", "-", "@", "\"", "\"\"", ",", ";", "|", "\n", "\n\n", "\r\n", "\t", " ", "\u00a0", "a", "B", "é", "e\u0301", "💡", "👩‍💻", "(m/v/x)", "#tag", "sep=;", "\uFEFF", "\0", "\v", "2026-11-24 08:30", "ſ", "\u2028")
        .Array[0, 12].Select(p => "x" + string.Concat(p)).SelectMany(t => Gen.Bool.Select(b => b ? t : t[1..] + "."));

    private static readonly Gen<LocalMoment> Dues = Gen.OneOf(
        // Both clock changes and everything around them, to the second; and far-away days.
        Gen.Long[0, 4 * 3600].Select(s => Instant.FromUtc(2026, 10, 24, 23, 0) + Duration.FromSeconds(s)),
        Gen.Long[0, 4 * 3600].Select(s => Instant.FromUtc(2026, 3, 28, 23, 0) + Duration.FromSeconds(s)),
        Gen.Long[0, 4_000_000_000_000].Select(Instant.FromUnixTimeMilliseconds))
        .Select(at => LocalMoment.Of(at, Amsterdam));

    [TestMethod]
    public void ReadCsv_OfAnyExport_GivesTheSamePosts()
    {
        var tag = Gen.OneOf("job", "les", "-dash", "=x", "twee woorden", "'t", "🙂", "a.b");
        var post = Gen.Select(
            Gen.String[Gen.Char.AlphaNumeric, 1, 20], Texts, Gen.OneOf(Dues.Select(d => (LocalMoment?)d), Gen.Const((LocalMoment?)null)),
            Gen.OneOf(null, "https://example.org/a?b=\"c\",d;e", "http://example.com/'=+1"), Gen.OneOf(null, "bram", "-x", "_a.b-c"),
            tag.Array[0, 4], Gen.OneOf(null, "nl", "en-GB"), Gen.Int[0, 3000])
            .Select((suffix, text, due, link, author, tags, language, days) => Simple with
            {
                Id = "dotnet-nl." + suffix,
                Text = Content.Normalize(text),
                Due = due,
                Link = link,
                Author = author,
                Tags = [.. tags.Distinct()],
                Language = language,
                Until = days == 0 ? null : new LocalDate(2026, 1, 1).PlusDays(days),
            });

        Gen.Select(post.Array[0, 8], Gen.OneOf(',', ';', '\t')).Sample((posts, separator) =>
        {
            posts = [.. posts.DistinctBy(p => p.Id).Where(p => p.Text.Length > 0)];
            var reading = ImportFile.ReadCsv(Bytes(posts, separator));

            Assert.IsEmpty(reading.Errors, string.Join(' ', reading.Errors));
            CollectionAssert.AreEqual(posts.Select(Told).ToList(), reading.Rows.Select(Told).ToList());
        }, iter: 2_000);
    }

    [TestMethod]
    public void ToCsv_Post_HasIdsStateAndProof()
    {
        var post = Simple with
        {
            Text = "=HYPERLINK(\"x\")",
            Due = LocalMoment.Resolve(new LocalDateTime(2026, 11, 24, 8, 30), Amsterdam),
            State = PostState.AwaitingHand,
            PublishedAt = Instant.FromUtc(2026, 11, 24, 7, 31),
            Permalink = "https://www.linkedin.com/feed/update/urn:li:activity:1/",
            Sight = Sight.Visible,
            Tags = ["job", "dotnet"],
        };

        Assert.AreEqual(
            "id,channel,due,text,link,author,tags,language,until,state,publishedAt,permalink,sight\r\n"
            + "dotnet-nl.a1,dotnet-nl,2026-11-24 08:30,\"'=HYPERLINK(\"\"x\"\")\",,,job|dotnet,,,awaitingHand,2026-11-24T07:31:00Z,https://www.linkedin.com/feed/update/urn:li:activity:1/,visible\r\n",
            Text([post]));
    }

    [TestMethod]
    public void WriteCsvAsync_Bytes_BeginWithTheMarkThatExcelNeeds() =>
        CollectionAssert.AreEqual(new byte[] { 0xEF, 0xBB, 0xBF }, Bytes([Simple], ',')[..3]);

    [TestMethod]
    [DataRow(0, 30, "2026-10-25 02:30", DisplayName = "the first 02:30")]
    [DataRow(1, 30, "2026-10-25T01:30:00Z", DisplayName = "the second 02:30")]
    [DataRow(2, 30, "2026-10-25 03:30", DisplayName = "after the overlap")]
    public void Due_InTheAutumnNight_IsWrittenSoThatItComesBack(int hourUtc, int minute, string written) =>
        StringAssert.Contains(Text([Simple with { Due = LocalMoment.Of(Instant.FromUtc(2026, 10, 25, hourUtc, minute), Amsterdam) }]), "," + written + ",");

    [TestMethod]
    public void Due_InTheSpringGap_KeepsTheIntendedTime() =>
        StringAssert.Contains(Text([Simple with { Due = LocalMoment.Resolve(new LocalDateTime(2026, 3, 29, 2, 30), Amsterdam) }]), ",2026-03-29 02:30,");

    [TestMethod]
    public void Due_FromAnotherZone_IsWrittenInTheChannelsZone() =>
        StringAssert.Contains(Text([Simple with { Due = LocalMoment.Resolve(new LocalDateTime(2026, 11, 24, 8, 30), Zones.Get("America/New_York")) }]), ",2026-11-24 14:30,");

    [TestMethod]
    public void ReadCsv_OfAnExportSavedByDutchExcel_GivesTheSamePosts()
    {
        Post[] posts =
        [
            Simple with { Text = "Regel één; met \"citaat\"\n\nen een tweede (m/v/x) 💡", Due = LocalMoment.Resolve(new LocalDateTime(2026, 11, 24, 8, 30), Amsterdam), Until = new LocalDate(2026, 12, 1) },
            Simple with { Id = "dotnet-nl.a2", Text = "'s Ochtends, = of niet", Due = LocalMoment.Resolve(new LocalDateTime(2026, 3, 4, 16, 5), Amsterdam), Tags = ["job", "les"] },
            Simple with { Id = "dotnet-nl.a3", Text = "=1+1", Link = "https://example.org/a,b;c", Author = "bram", Language = "nl" },
            Simple with { Id = "dotnet-nl.a4", Text = "second half past two", Due = LocalMoment.Of(Instant.FromUtc(2026, 10, 25, 1, 30), Amsterdam) },
        ];

        foreach (var day in new[] { "dd", "d" })
        {
            var saved = AsDutchExcelSavesIt(Bytes(posts, ';'), day);
            var reading = ImportFile.ReadCsv(saved);

            Assert.IsEmpty(reading.Errors, string.Join(' ', reading.Errors));
            CollectionAssert.AreEqual(posts.Select(Told).ToList(), reading.Rows.Select(Told).ToList());
            StringAssert.Contains(Encoding.UTF8.GetString(saved), day == "d" ? ";24-11-2026 8:30;" : ";24-11-2026 08:30;", "the test rewrites what Excel would");
        }
    }

    [TestMethod]
    public async Task WriteCsvAsync_ToAWebResponse_NeverWritesSynchronously()
    {
        using var to = new AsyncOnlyStream();
        var posts = Enumerable.Range(0, 300).Select(i => Simple with { Id = $"dotnet-nl.{i}", Text = new string('x', 3000) });

        await ExportFile.WriteCsvAsync(posts.ToAsyncEnumerable(), to, _ => Amsterdam);

        Assert.IsGreaterThan(900_000, to.Length, "more than any buffer holds");
    }

    /// <summary>Excel shows a date in the cell's own form, leaves out quotes it does not need, and ends the last cells as it likes.</summary>
    private static byte[] AsDutchExcelSavesIt(byte[] export, string day)
    {
        var text = Encoding.UTF8.GetString(export);
        text = Regex.Replace(text, "(?<=;)([0-9]{4})-([0-9]{2})-([0-9]{2})( [0-9]{2}:[0-9]{2})?(?=;)", m =>
        {
            var date = DateTime.ParseExact(m.Value, m.Groups[4].Success ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
            return date.ToString(m.Groups[4].Success ? day + "-MM-yyyy " + (day == "d" ? "H:mm" : "HH:mm") : "d-M-yyyy", CultureInfo.InvariantCulture);
        });
        return Encoding.UTF8.GetBytes(text);
    }

    private static string Told(Post post) => string.Join('¦', post.Id, post.Channel, post.Due?.At, post.Text, post.Link, post.Author, string.Join('|', post.Tags), post.Language, post.Until);

    private static string Told(ImportRow row)
    {
        Instant? due = row.Due switch
        {
            DueWish.Local local => Zones.Resolve(local.Time, Amsterdam),
            DueWish.At at => at.Instant,
            _ => null,
        };
        return string.Join('¦', ImportIdentity.PostId(row), row.Channel, due, row.Text, row.Link, row.Author, string.Join('|', row.Tags), row.Language, row.Until);
    }

    private static byte[] Bytes(IEnumerable<Post> posts, char separator)
    {
        using var bytes = new MemoryStream();
        ExportFile.WriteCsvAsync(posts.ToAsyncEnumerable(), bytes, _ => Amsterdam, separator).GetAwaiter().GetResult();
        return bytes.ToArray();
    }

    private static string Text(IEnumerable<Post> posts) => ExportFile.ToCsvAsync(posts.ToAsyncEnumerable(), _ => Amsterdam).GetAwaiter().GetResult();

    /// <summary>Kestrel's response body forbids synchronous writes; so does this.</summary>
    private sealed class AsyncOnlyStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("synchronous");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("synchronous");

        public override void Flush() => throw new InvalidOperationException("synchronous");

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            base.Write(buffer.ToArray(), 0, buffer.Length);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
