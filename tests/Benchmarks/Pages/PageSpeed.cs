using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Recruiting.Core.Reminding;
using Recruiting.Core.Storage;
using Recruiting.Desk;

namespace Recruiting.Benchmarks.Pages;

/// <summary>Every page of a Desk with a large team's store, beside an empty page of the same host: time to the last byte over loopback, and what is transferred.</summary>
/// <remarks>What the processors worked for a page is told beside its time: it holds the asking too, and says what the page costs where other work slows the machine down.</remarks>
internal static class PageSpeed
{
    private const int Warm = 100, Runs = 50;

    /// <summary>A page of the same host that reads nothing and shows nothing.</summary>
    private const string Empty = "/benchmark-empty";

    /// <summary>Every page. <c>{channel}</c>, <c>{person}</c> and <c>{post}</c> stand for one of each, <c>{hand}</c> for a post that waits for a hand, <c>{card}</c> for a signed link to it.</summary>
    private static readonly string[] Pages =
    [
        Empty, "/", "/plan", "/plan?view=week", "/plan/move/{hand}", "/channels", "/channels/{channel}", "/channels/{channel}/edit", "/channels/{channel}/year", "/channels/new", "/posts/{post}", "/posts/{hand}",
        "/new", "/new/written?of={post}", "/import", "/connections", "/review", "/people", "/people/{person}", "/settings", "/health", "/log", "/log?q=on-call", "/log?q=kubernetes", "/more", "/start", "/card/{card}",
    ];

    /// <summary>Measures.</summary>
    /// <param name="only">These pages; all where there are none.</param>
    /// <param name="keep">A folder whose store stays for the next run (filling it takes a minute or two); null for one that goes when the run ends.</param>
    internal static async Task RunAsync(IReadOnlyCollection<string> only, string? keep)
    {
        var folder = keep is null ? Directory.CreateTempSubdirectory("recruiting-bench-").FullName : Directory.CreateDirectory(Path.GetFullPath(keep)).FullName;
        var filled = Path.Combine(folder, "filled");
        // Tuesday, twenty to nine in Amsterdam: the first posts of the day are in people's hands.
        var clock = new FakeTimeProvider(new(2026, 11, 24, 7, 40, 0, TimeSpan.Zero));
        var app = await DeskHost.BuildAsync(["--Presence:Data", folder, "--Presence:Jobs", "false", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning"], clock);
        try
        {
            app.MapGet(Empty, () => Results.Content("<!DOCTYPE html><title>Empty</title>", "text/html"));
            await app.StartAsync();
            if (!File.Exists(filled))
            {
                await new BigStore(app.Services, Instant.FromDateTimeOffset(clock.GetUtcNow())).FillAsync();
                await File.WriteAllTextAsync(filled, "");
            }

            await MeasureAsync(new(DeskHost.Addresses(app).Single()), only, app.Services.GetRequiredService<CardLinks>());
            await app.StopAsync();
        }
        finally
        {
            var store = app.Services.GetRequiredService<IRowStore>();
            await app.DisposeAsync();
            await store.DisposeAsync();
            if (keep is null) Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(Uri address, IReadOnlyCollection<string> only, CardLinks links)
    {
        using var visit = new PageVisit(address);
        var examples = await ExamplesAsync(visit, links);
        Report.Line($"{"page",-26}{"first",10}{"median",10}{"worst 1/10",12}{"processor",12}{"HTML",12}{"on the wire",14}{"first visit",14}{"script",10}");
        var pages = Pages.Where(p => p == Empty || only.Count == 0 || only.Contains(p))
            .Select(page => (Name: page, Path: examples.Aggregate(page, (p, e) => p.Replace(e.Key, e.Value, StringComparison.Ordinal)))).ToList();
        // All are asked for often before any is measured: else the first ones pay for what the runtime compiles once.
        var firsts = new List<double>();
        foreach (var page in pages) firsts.Add(await WarmAsync(visit, page.Path));
        foreach (var (page, first) in pages.Zip(firsts)) await MeasureAsync(visit, page.Name, page.Path, first);
    }

    private static async Task<double> WarmAsync(PageVisit visit, string path)
    {
        var start = Stopwatch.GetTimestamp();
        await visit.BrowseAsync(path);
        var first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        for (var i = 0; i < Warm; i++) await visit.BrowseAsync(path);
        return first;
    }

    private static async Task MeasureAsync(PageVisit visit, string page, string path, double first)
    {
        var bytes = 0L;
        var times = new double[Runs];
        var worked = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            bytes = await visit.BrowseAsync(path);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        var processor = (Environment.CpuUsage.TotalTime - worked).TotalMilliseconds / Runs;
        Array.Sort(times);
        var html = await visit.PlainAsync(path);
        var (styles, scripts) = PageVisit.Beside(html);
        var (beside, script) = (0L, 0L);
        foreach (var asset in styles.Concat(scripts)) beside += await visit.BrowseAsync(asset);
        foreach (var asset in scripts) script += (await visit.PlainAsync(asset)).Length;
        Report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{page,-26}{first,7:N1} ms{times[Runs / 2],7:N1} ms{times[Runs * 9 / 10],9:N1} ms{processor,9:N1} ms{System.Text.Encoding.UTF8.GetByteCount(html) / 1_000.0,9:N1} kB{bytes / 1_000.0,11:N1} kB{(bytes + beside) / 1_000.0,11:N1} kB{script / 1_000.0,7:N1} kB"));
    }

    // From the API, as anybody would find them: a group of some age, a post placed there, and one that waits.
    private static async Task<Dictionary<string, string>> ExamplesAsync(PageVisit visit, CardLinks links)
    {
        var channel = Id(await visit.PlainAsync("/api/channels?top=1"), "\"id\":\"");
        var post = Id(await visit.PlainAsync($"/api/posts?channel={channel}&state=published&top=1"), "\"id\":\"");
        var hand = Id(await visit.PlainAsync($"/api/posts?channel={channel}&state=awaitingHand&top=1"), "\"id\":\"");
        var person = Id(await visit.PlainAsync("/api/colleagues?top=1"), "\"id\":\"");
        return new() { ["{channel}"] = channel, ["{post}"] = post, ["{hand}"] = hand, ["{person}"] = person, ["{card}"] = links.Sign(hand, person) };
    }

    private static string Id(string json, string mark)
    {
        var from = json.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        return json[from..json.IndexOf('"', from)];
    }
}
