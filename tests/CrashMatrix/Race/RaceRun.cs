using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;
using Recruiting.CrashMatrix.Child;
using Recruiting.CrashMatrix.Matrix;
using Recruiting.CrashMatrix.Scenarios;
using Recruiting.LinkedInSimulator;
using Recruiting.Testing;

namespace Recruiting.CrashMatrix.Race;

/// <summary>Several processes on one SQLite store tick at the same minute, with many posts due.</summary>
/// <param name="Posts">How many posts are due.</param>
/// <param name="Processes">How many processes tick.</param>
/// <param name="Channels">In how many channels the posts are; they may follow each other at once.</param>
internal sealed record RaceRun(int Posts, int Processes = 8, int Channels = 100)
{
    /// <summary>Runs it.</summary>
    public async Task<RaceResult> RunAsync(CancellationToken cancel = default)
    {
        var folder = Directory.CreateTempSubdirectory("recruiting-race-").FullName;
        var processes = new List<Process>();
        try
        {
            using var clock = MachineClock.Open(Path.Combine(folder, "clock"));
            clock.Set(Scenario.Due);
            await using var linkedIn = await LinkedInSimulatorFixture.StartAsync(new SimulatorOptions { Clock = clock, DuplicateWindow = TimeSpan.Zero });
            var file = Path.Combine(folder, "recruiting.db");
            await using (var store = await SqliteRowStore.OpenAsync(file, TimeProvider.System, cancel)) await FillAsync(store, linkedIn);

            var options = new ChildOptions($"sqlite:{file}", linkedIn.BaseAddress.ToString(), Path.Combine(folder, "clock"), null);
            for (var i = 0; i < Processes; i++) processes.Add(Life.Start(["race", .. options.Words()]));
            foreach (var process in processes) await process.StandardOutput.ReadLineAsync(cancel);
            var started = Stopwatch.GetTimestamp();
            foreach (var process in processes) await process.StandardInput.WriteLineAsync(RaceLife.Go);
            var said = await Task.WhenAll(processes.Select(p => p.StandardOutput.ReadToEndAsync(cancel)));
            var took = Stopwatch.GetElapsedTime(started);
            foreach (var process in processes) await process.WaitForExitAsync(cancel);
            return await ResultAsync(file, linkedIn, took, [.. said.Select(s => ChildTalk.StepsIn(s) ?? throw new InvalidOperationException($"A process did not come to rest: {s}"))], cancel);
        }
        finally
        {
            foreach (var process in processes)
            {
                if (!process.HasExited) process.Kill();
                process.Dispose();
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<RaceResult> ResultAsync(string file, LinkedInSimulatorFixture linkedIn, TimeSpan took, IReadOnlyList<IReadOnlyDictionary<string, int>> counts, CancellationToken cancel)
    {
        await using var store = await SqliteRowStore.OpenAsync(file, TimeProvider.System, cancel);
        await using var presence = Stage.Open(store, Scenario.Due);
        var posts = await presence.PostsAsync();
        var seen = linkedIn.Posts.Visible.GroupBy(p => p.Stored).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return new(
            took,
            Duplicates: seen.Values.Sum(times => times - 1),
            Missing: posts.Count(p => !seen.ContainsKey(p.Text)) + Posts - posts.Count,
            Published: posts.Count(p => p.State == PostState.Published),
            LostPolitely: counts.Sum(c => c.GetValueOrDefault("skipped") + c.GetValueOrDefault("raced")),
            ByProcess: [.. counts.Select(c => c.GetValueOrDefault("accepted"))]);
    }

    private async Task FillAsync(SqliteRowStore store, LinkedInSimulatorFixture linkedIn)
    {
        await using var presence = Stage.Open(store, Scenario.Due - Duration.FromDays(1));
        var token = linkedIn.AddToken("anna", [.. Enumerable.Range(0, Channels).Select(Name)]);
        for (var channel = 0; channel < Channels; channel++)
        {
            var id = Name(channel);
            await presence.PutChannelAsync(id, ChannelKind.Page, c => c with { Cadence = null, Rules = new ChannelRules { MinimumSpacing = Duration.Zero } });
            await presence.ConnectAsync(id, $"urn:li:organization:{id}", token);
            var here = Enumerable.Range(0, Posts).Where(n => n % Channels == channel).Select(n => Change.New(Post(id, n), "race", presence.Now, Reason.Of("created")));
            await presence.Get<PostStore>().AddAsync(Presence.Workspace, [.. here]);
        }
    }

    private static Post Post(string channel, int number)
    {
        var post = new Post
        {
            Id = PostId.Of(channel, number.ToString("D6", CultureInfo.InvariantCulture)),
            Channel = channel,
            Text = string.Create(CultureInfo.InvariantCulture, $"Bericht {number} van {channel}, tot zover"),
            State = PostState.Scheduled,
            Due = LocalMoment.Of(Scenario.Due, Zones.Get(Presence.Zone)),
            WindowEnd = Scenario.Due + Duration.FromHours(1),
            CreatedAt = Scenario.Due - Duration.FromDays(1),
            QueuedAt = Scenario.Due - Duration.FromDays(1),
        };
        return post with { Approval = new Approval("anna", post.CreatedAt, Content.Hash(post)) };
    }

    private static string Name(int channel) => channel.ToString("D4", CultureInfo.InvariantCulture);
}

/// <summary>How a race ended.</summary>
/// <param name="Took">From the word to go until the last process had nothing left.</param>
/// <param name="Duplicates">What readers see twice.</param>
/// <param name="Missing">What readers do not see, or the store does not have.</param>
/// <param name="Published">What says that it is out.</param>
/// <param name="LostPolitely">How often a process came second, and left the post alone.</param>
/// <param name="ByProcess">How many each process published.</param>
internal sealed record RaceResult(TimeSpan Took, int Duplicates, int Missing, int Published, int LostPolitely, IReadOnlyList<int> ByProcess);
