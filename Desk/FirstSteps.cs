using System.Globalization;
using Recruiting.Board.Samples;
using Recruiting.Core;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Spectre.Console;

namespace Recruiting.Desk;

/// <summary>What the command line asks for before serving: a restore, the sample plan, an import, or a copy of it all.</summary>
public static class FirstSteps
{
    /// <summary>Does it and says what came of it.</summary>
    /// <returns>False where rows were rejected, so that nothing was imported.</returns>
    public static async Task<bool> RunAsync(IServiceProvider services, DeskWish wish, CancellationToken cancel)
    {
        if (wish.Restore is { } copy) await Moving.RestoreAsync(services, copy, wish.Replace, cancel).ConfigureAwait(false);
        if (wish.Sample)
        {
            var report = await services.GetRequiredService<SamplePlan>().LoadAsync(DeskUser.Myself, cancel).ConfigureAwait(false);
            await Console.Out.WriteLineAsync(report.Accepted > 0
                ? $"The sample plan: {report.Accepted} posts loaded and planned."
                : "The sample plan is loaded already; nothing was added.").ConfigureAwait(false);
        }

        if (wish.Import is not null && !await ImportAsync(services, wish.Import, wish.Approve, cancel).ConfigureAwait(false)) return false;
        if (wish.CopyTo is { } store) await Moving.CopyAsync(services, store, wish.CopyKeys, cancel).ConfigureAwait(false);
        return true;
    }

    private static async Task<bool> ImportAsync(IServiceProvider services, FileInfo path, bool approve, CancellationToken cancel)
    {
        var options = services.GetRequiredService<PresenceOptions>();
        var reading = await ReadAsync(path, cancel).ConfigureAwait(false);
        var report = await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).StartAsync(async view =>
        {
            var task = view.AddTask($"Importing {Markup.Escape(path.Name)}", maxValue: Math.Max(1, reading.Rows.Count));
            var wish = new ImportWish(DryRun: false, approve, Partial: false, CultureInfo.GetCultureInfo(options.Language), new Progress<int>(done => task.Value = done));
            var done = await services.GetRequiredService<Importing>().ImportAsync(options.Workspace, reading, wish, DeskUser.Myself, cancel).ConfigureAwait(false);
            task.Value = task.MaxValue;
            return done;
        }).ConfigureAwait(false);
        foreach (var wrong in report.Rejected)
        {
            await Console.Error.WriteLineAsync($"{path.Name}, line {wrong.Line}{(wrong.Column is null ? "" : $", {wrong.Column}")}: {wrong.Error} ({wrong.Code})").ConfigureAwait(false);
        }

        await Console.Out.WriteLineAsync(report.Rejected.Count > 0
            ? $"Nothing was imported: {report.Rejected.Count} place(s) are not in order."
            : $"Imported: {report.Accepted} accepted, {report.Unchanged} unchanged.").ConfigureAwait(false);
        if (report.Rejected.Count > 0) return false;
        await services.GetRequiredService<JobRunner>().RunAsync(JobSchedules.FillPlan, cancel).ConfigureAwait(false);
        return true;
    }

    private static async Task<ImportReading> ReadAsync(FileInfo path, CancellationToken cancel)
    {
        try
        {
            var file = await File.ReadAllBytesAsync(path.FullName, cancel).ConfigureAwait(false);
            return path.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase) ? ImportFile.ReadJson(file) : ImportFile.ReadCsv(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PresenceException(FaultKind.Invalid, [new Fault("import.file-unreadable", $"'{path.FullName}' cannot be read. Is the path right, and may you read it?")], e);
        }
    }
}
