using System.Diagnostics;
using System.Globalization;
using System.Text;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Benchmarks;

/// <summary>An import: read, every row checked, then written and approved. Then the same file again, which adds nothing.</summary>
internal static class Import
{
    internal static async Task RunAsync(int rows)
    {
        await using var bench = await Bench.OpenAsync();
        for (var c = 0; c < 5; c++) await bench.ChannelAsync($"channel-{c}", ChannelKind.Group, "2x/week Tue,Thu 08:30-10:00");
        var file = Encoding.UTF8.GetBytes(Csv(rows));
        Report.Figure($"import of {rows:N0} rows", rows / await ImportAsync(bench, file, rows, 0), "rows/s");
        Report.Figure($"import of the same {rows:N0} rows again (adds nothing)", rows / await ImportAsync(bench, file, 0, rows), "rows/s");
    }

    private static async Task<double> ImportAsync(Bench bench, byte[] file, int accepted, int unchanged)
    {
        var start = Stopwatch.GetTimestamp();
        var wish = new ImportWish(DryRun: false, Approve: true, Partial: false, CultureInfo.InvariantCulture);
        var report = await bench.Get<Importing>().ImportAsync(Bench.Workspace, ImportFile.ReadCsv(file), wish, new Actor("bench", StandsForAll: true));
        if (report.Accepted != accepted || report.Unchanged != unchanged) throw new InvalidOperationException($"The import came to {report}.");
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static string Csv(int rows)
    {
        var csv = new StringBuilder("channel,text,tags\n");
        for (var i = 0; i < rows; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"channel-{i % 5},\"Lesson {i}: what we changed in our on-call rota, and why.\n\nThe question of the week ({i}): what would you have done (m/v/x)?\",lesson\n");
        }

        return csv.ToString();
    }
}
