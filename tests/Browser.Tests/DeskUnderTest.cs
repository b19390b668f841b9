using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Recruiting.Board.Samples;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Desk;

namespace Recruiting.Browser.Tests;

/// <summary>A whole Desk in this process, on a free port, with its own folder and a clock that stands still.</summary>
public sealed class DeskUnderTest : IAsyncDisposable
{
    /// <summary>Tuesday 24 November 2026, 08:00 in Amsterdam: half an hour before the first group's slot.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 7, 0, 0, TimeSpan.Zero);

    private readonly WebApplication app;
    private readonly string folder;

    private DeskUnderTest(WebApplication app, string folder, FakeTimeProvider clock) => (this.app, this.folder, Clock) = (app, folder, clock);

    /// <summary>Its clock.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>Its address, without a slash at the end.</summary>
    public string Address => DeskHost.Addresses(app).Single();

    /// <summary>An empty one.</summary>
    /// <param name="settings">Configuration beyond the usual.</param>
    public static Task<DeskUnderTest> StartAsync(params string[] settings) => StartInAsync(Directory.CreateTempSubdirectory("recruiting-browser-").FullName, settings);

    private static async Task<DeskUnderTest> StartInAsync(string folder, params string[] settings)
    {
        var clock = new FakeTimeProvider(Morning);
        var app = await DeskHost.BuildAsync(
            ["--Presence:Data", folder, "--Presence:Jobs", "false", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning", .. settings], clock);
        await app.StartAsync();
        return new(app, folder, clock);
    }

    /// <summary>One with the sample plan.</summary>
    public static async Task<DeskUnderTest> WithSampleAsync()
    {
        var folder = Directory.CreateTempSubdirectory("recruiting-browser-");
        foreach (var file in (await Sample).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.FullName, Path.GetRelativePath((await Sample).FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            file.CopyTo(copy);
        }

        return await StartInAsync(folder.FullName);
    }

    /// <summary>A service of it.</summary>
    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Runs a timed job.</summary>
    public Task RunAsync(string job) => Get<JobRunner>().RunAsync(job);

    /// <summary>Lets time pass and hands out what is due then.</summary>
    public async Task HandOutAtAsync(DateTimeOffset at)
    {
        Clock.SetUtcNow(at);
        await RunAsync(JobSchedules.PublishDue);
    }

    /// <summary>Puts a group.</summary>
    public async Task<Channel> PutGroupAsync(string id, string name, CadenceDefinition? cadence = null) =>
        (await Get<ChannelBook>().PutAsync(
            "default",
            new Channel { Id = id, Kind = ChannelKind.Group, Name = name, Url = "https://www.linkedin.com/groups/43875/", Urn = "urn:li:group:43875", Cadence = cadence },
            null,
            DeskUser.Myself)).Channel.Value;

    /// <summary>Writes a post.</summary>
    public async Task<Post> WriteAsync(string channel, string text, bool approve = true, DueWish? due = null) =>
        (await Get<Writing>().CreateAsync(
            "default", new NewPost { Channel = channel, Text = text, Approve = approve, Due = due ?? new DueWish.None() }, DeskUser.Myself, System.Globalization.CultureInfo.InvariantCulture)).Post.Value;

    /// <summary>A post as it stands.</summary>
    public async Task<Post> PostAsync(string id) => (await Get<PostStore>().GetAsync(new("default", id))).Value;

    /// <summary>The text of a channel's one post that was written on a page; the sample plan's were imported.</summary>
    public async Task<string> WrittenTextAsync(string channel)
    {
        await foreach (var post in Get<PostStore>().OfChannelAsync("default", channel))
        {
            var first = await Get<PostStore>().HistoryAsync(new("default", post.Value.Id)).FirstAsync();
            if (first.Why.Code == "created") return post.Value.Text;
        }

        return "";
    }

    /// <summary>A link of a post that was placed in a group at this clock's now.</summary>
    public string LinkNow(string group) => $"https://www.linkedin.com/feed/update/urn:li:groupPost:{group}-{Clock.GetUtcNow().ToUnixTimeMilliseconds() << 22}/?utm_source=share";

    // The sample plan is loaded once; each Desk that has it begins with a copy of the folder.
    private static readonly Lazy<Task<DirectoryInfo>> LoadedSample = new(async () =>
    {
        var desk = await StartAsync();
        await desk.Get<SamplePlan>().LoadAsync(DeskUser.Myself);
        await desk.StopAsync();
        return new(desk.folder);
    });

    private static Task<DirectoryInfo> Sample => LoadedSample.Value;

    /// <summary>Throws away what the Desks with the sample plan began with.</summary>
    public static async Task ForgetSampleAsync()
    {
        if (LoadedSample.IsValueCreated) (await Sample).Delete(recursive: true);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task StopAsync()
    {
        var store = Get<Core.Storage.IRowStore>();
        await app.StopAsync();
        await app.DisposeAsync();
        // Given to the container as it is, so the container does not dispose of it.
        if (store is IAsyncDisposable file) await file.DisposeAsync();
    }
}
