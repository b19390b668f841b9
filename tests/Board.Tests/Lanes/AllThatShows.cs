using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Recruiting.Core.Setups;

namespace Recruiting.Board.Tests.Lanes;

/// <summary>All that anybody can come to see of a Desk: answers, pages, those of outcomes in both languages, exports, logs to the lowest level, traces, and every file, daily copies unpacked.</summary>
internal sealed class AllThatShows : IDisposable
{
    private static readonly string[] Places =
    [
        "/api/health", "/api/hand", "/api/posts", "/api/export", "/api/workspace", "/api/pause", "/api/jobs", "/api/channels", "/api/colleagues", "/api/blackouts", "/openapi/v1.json",
        "/", "/connections", "/plan", "/channels", "/connect/channels/our-page",
    ];

    private readonly StringBuilder seen = new();
    private readonly ActivityListener traces;

    public AllThatShows()
    {
        traces = new()
        {
            ShouldListenTo = source => source.Name is "System.Net.Http" or "Microsoft.AspNetCore" || source.Name.StartsWith("Recruiting", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (seen)
                {
                    seen.Append(activity.DisplayName).Append(' ').AppendLine(activity.StatusDescription);
                    foreach (var (name, value) in activity.TagObjects.Concat(activity.Baggage.Select(b => KeyValuePair.Create(b.Key, (object?)b.Value))).Concat(activity.Events.SelectMany(e => e.Tags))) seen.Append(name).Append('=').AppendLine(value?.ToString());
                }
            },
        };
        ActivitySource.AddActivityListener(traces);
    }

    /// <summary>Settings that let every log be written.</summary>
    public static string[] EveryLog { get; } =
        ["--Logging:LogLevel:Default", "Trace", "--Logging:LogLevel:System", "Trace", "--Logging:LogLevel:Microsoft", "Trace", "--Logging:LogLevel:Recruiting", "Trace"];

    /// <summary>Adds what was seen elsewhere.</summary>
    public void Add(string text)
    {
        lock (seen) seen.AppendLine(text);
    }

    /// <summary>Looks at everything; fails where one of the secrets is to be seen.</summary>
    /// <param name="desk">Whose.</param>
    /// <param name="secrets">What nobody may see.</param>
    /// <param name="posts">The ids of posts whose pages are looked at too.</param>
    public async Task HideAsync(RunningDesk desk, IEnumerable<string> secrets, params IEnumerable<string> posts)
    {
        Add((await desk.Api.PostAsync("/api/jobs/tidy")).Is(200).Text);
        foreach (var place in Places.Concat(posts.SelectMany(id => (string[])[$"/api/posts/{id}", $"/posts/{id}"]))) Add((await desk.Api.GetAsync(place)).Text);
        foreach (var place in posts.Select(id => $"/posts/{id}").Prepend("/connections")) Add((await desk.Api.GetAsync(place, "Accept-Language: nl")).Text);

        var setup = desk.Get<SetupBook>();
        Add(Encoding.UTF8.GetString(SetupFile.Write(await setup.ExportAsync("default"))));
        foreach (var line in desk.Log.GetSnapshot())
        {
            Add($"{line.Message} {line.Exception}");
            foreach (var (name, value) in line.StructuredState ?? []) Add($"{name}={value}");
            foreach (var scope in line.Scopes) Add($"{scope}");
        }

        foreach (var file in Directory.EnumerateFiles(desk.Data, "*", SearchOption.AllDirectories)) Add(await ReadAsync(file));
        string all;
        lock (seen) all = seen.ToString();
        Assert.Contains("SQLite format 3", all, "the store was looked at");
        Assert.Contains("\"Table\":", all, "the daily copy was looked at, unpacked");
        var search = new SecretSearch(all);
        foreach (var secret in secrets) Assert.IsEmpty(search.Find(secret), $"{secret}: {search.Around(secret)}");
    }

    public void Dispose() => traces.Dispose();

    private static async Task<string> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using Stream plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(plain, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
