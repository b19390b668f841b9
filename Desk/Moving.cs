using NodaTime;
using Recruiting.Core;
using Recruiting.Core.Hosting;
using Recruiting.Core.Jobs;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;
using Spectre.Console;

namespace Recruiting.Desk;

/// <summary>A workspace on its way: from a daily copy, or to another store.</summary>
public static class Moving
{
    /// <summary>Puts a daily copy in the place of the workspace, and says what to look at.</summary>
    /// <param name="services">The Desk's.</param>
    /// <param name="copy">A file, or the name of one in the backup place.</param>
    /// <param name="replace">Also where the workspace holds data.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task RestoreAsync(IServiceProvider services, string copy, bool replace, CancellationToken cancel)
    {
        var done = await services.GetRequiredService<Restore>().RunAsync(
            services.GetRequiredService<PresenceOptions>().Workspace, copy, c => OpenAsync(services.GetRequiredService<FilePlaces>().Backups, copy, c), replace, cancel).ConfigureAwait(false);
        var at = done.Copied is { } when ? $"made on {Moments.Local(when, DateTimeZone.Utc)} UTC" : "which does not say when it was made";
        await Console.Out.WriteLineAsync($"Restored: {done.Rows} rows of the copy {at}, each compared with the store.").ConfigureAwait(false);
        await Console.Out.WriteLineAsync("Nothing goes out: the workspace is paused. What was placed after the copy was made is not in it: confirm it on the board, or it appears twice.").ConfigureAwait(false);
        if (done.WithoutMedia.Count > 0) await Console.Out.WriteLineAsync($"Images or documents of {done.WithoutMedia.Count} post(s) are not here, and a daily copy holds none: {string.Join(", ", done.WithoutMedia)}. Add them again in those posts before they go out.").ConfigureAwait(false);
        if (done.Asked > 0) await Console.Out.WriteLineAsync($"{done.Asked} post(s) may have been placed: the hand list asks. Answer there, then resume.").ConfigureAwait(false);
    }

    /// <summary>Copies the workspace to another store, shows how far it is, and says what to do next.</summary>
    /// <param name="services">The Desk's.</param>
    /// <param name="store">The other store, as <c>Presence:Store</c> names one.</param>
    /// <param name="keys">Its key ring; null for the one beside a SQLite file, and for none in Azure.</param>
    /// <param name="cancel">Gives up; run again, it goes on.</param>
    public static async Task CopyAsync(IServiceProvider services, string store, string? keys, CancellationToken cancel)
    {
        var place = await CopyPlace.OpenAsync(store, keys, services.GetRequiredService<TimeProvider>(), cancel).ConfigureAwait(false);
        await using var ends = place.ConfigureAwait(false);
        var report = await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).StartAsync(async view =>
        {
            var (copying, verifying) = (view.AddTask("Copying rows"), view.AddTask("Comparing rows"));
            var progress = new Progress<CopyProgress>(p => Show(p.Verifying ? verifying : copying, p));
            var done = await services.GetRequiredService<StoreCopy>().RunAsync(services.GetRequiredService<PresenceOptions>().Workspace, place.Target, progress, cancel).ConfigureAwait(false);
            foreach (var task in (ProgressTask[])[copying, verifying]) task.Value = task.MaxValue;
            return done;
        }).ConfigureAwait(false);

        await Console.Out.WriteLineAsync($"Copied to {place.Target.Rows.Place}: {report.Rows} rows, each compared ({report.Written} written now), {report.Files} media files.").ConfigureAwait(false);
        if (place.Trouble is { } trouble) await Console.Out.WriteLineAsync($"Tokens stay behind: {trouble.Message}").ConfigureAwait(false);
        else if (place.Target.Keys is null) await Console.Out.WriteLineAsync("No key ring of the target was named (--copy-keys), so tokens stay behind.").ConfigureAwait(false);
        if (report.LeftOut.Count > 0) await Console.Out.WriteLineAsync($"Left out, give it anew there: {string.Join(", ", report.LeftOut)}.").ConfigureAwait(false);
        await Console.Out.WriteLineAsync("Both are paused. Look at the copy; then resume it there, and never this store again: both would publish the same posts.").ConfigureAwait(false);
    }

    private static async Task<Stream> OpenAsync(IFiles backups, string copy, CancellationToken cancel)
    {
        try
        {
            if (File.Exists(copy)) return File.OpenRead(copy);
            if (FileNames.IsValid(copy) && await backups.OpenAsync(copy, cancel).ConfigureAwait(false) is { } stored) return stored;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PresenceException(FaultKind.Invalid, [new Fault("restore.unreadable", $"'{copy}' cannot be read. May you read it?", "restore")], e);
        }

        throw PresenceException.NotFound("restore.not-found", $"There is no file '{copy}', and no copy of that name in {backups.Place}.");
    }

    private static void Show(ProgressTask task, CopyProgress progress)
    {
        task.MaxValue = Math.Max(1, progress.Of);
        task.Value = progress.Rows;
    }
}
