using System.Globalization;
using System.Text.Json;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Samples;

/// <summary>The sample plan: four colleagues, five channels and forty posts, good on any day. Loading it again adds nothing and overwrites nothing.</summary>
public sealed class SamplePlan(
    ColleagueBook colleagues, ColleagueStore people, ChannelBook channels, ChannelStore places, Importing importing, JobRunner jobs, PresenceOptions options, TimeProvider clock)
{
    /// <summary>Loads it and fills the plan.</summary>
    public async Task<ImportReport> LoadAsync(Actor actor, CancellationToken cancel = default)
    {
        foreach (var colleague in Read<ColleagueForm>("colleagues.json"))
        {
            if (await people.FindAsync(options.Workspace, colleague.Id!, cancel).ConfigureAwait(false) is not null) continue;
            await colleagues.PutAsync(options.Workspace, colleague.ToColleague(colleague.Id!), null, actor, cancel).ConfigureAwait(false);
        }

        foreach (var channel in Read<ChannelForm>("channels.json"))
        {
            if (await places.FindAsync(options.Workspace, channel.Id!, cancel).ConfigureAwait(false) is not null) continue;
            await channels.PutAsync(options.Workspace, channel.ToChannel(channel.Id!, options, clock.Now()), null, actor, cancel).ConfigureAwait(false);
        }

        var file = await ImportFile.ReadCsvAsync(Open("plan.csv"), cancel: cancel).ConfigureAwait(false);
        var wish = new ImportWish(DryRun: false, Approve: true, Partial: false, CultureInfo.GetCultureInfo(options.Language));
        var report = await importing.ImportAsync(options.Workspace, file, wish, actor, cancel).ConfigureAwait(false);
        await jobs.RunAsync(JobSchedules.FillPlan, cancel).ConfigureAwait(false);
        return report;
    }

    private static List<T> Read<T>(string name)
    {
        using var file = Open(name);
        return JsonSerializer.Deserialize<List<T>>(file, PresenceJson.Options)!;
    }

    /// <summary>One of its files.</summary>
    internal static Stream Open(string name) =>
        typeof(SamplePlan).Assembly.GetManifestResourceStream($"Recruiting.Board.Samples.{name}") ?? throw new FileNotFoundException(name);
}
