using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Recruiting.Testing;

/// <summary>An event as a parser that is not ours reads it.</summary>
/// <param name="Uid">Its id.</param>
/// <param name="Summary">Its name.</param>
/// <param name="Description">Its text, or null.</param>
/// <param name="Start">An instant in UTC, or the first day.</param>
/// <param name="End">An instant in UTC, or the day after the last.</param>
/// <param name="Status">Its status.</param>
/// <param name="Sequence">How often it was changed.</param>
/// <param name="Url">Its page, or null.</param>
/// <param name="Alarms">Minutes from its start; negative for before.</param>
public sealed record ParsedEvent(string Uid, string Summary, string? Description, string Start, string End, string? Status, int? Sequence, string? Url, IReadOnlyList<double> Alarms);

/// <summary>ical.js, which Thunderbird reads calendars with, and node-ical.</summary>
public static class CalendarParsers
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["ical.js", "node-ical"];

    /// <summary>Reads a file with one of them.</summary>
    /// <param name="parser">One of <see cref="Names"/>.</param>
    /// <param name="calendar">The file.</param>
    /// <returns>The events by their ids.</returns>
    public static async Task<IReadOnlyDictionary<string, ParsedEvent>> ReadAsync(string parser, string calendar)
    {
        var folder = typeof(CalendarParsers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Calendars").Value!;
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) throw new InvalidOperationException($"The calendar parsers are not installed. Run ./test.sh, or `npm ci` in {folder}.");
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(Path.Combine(folder, "read.mjs"));
        start.ArgumentList.Add(parser);
        // Whole days are dates where nobody's clock moves them.
        start.Environment["TZ"] = "UTC";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(calendar).ConfigureAwait(false);
        process.StandardInput.Close();
        var events = JsonSerializer.Deserialize<List<ParsedEvent>>(await output.ConfigureAwait(false), JsonSerializerOptions.Web)!;
        return events.ToDictionary(e => e.Uid, StringComparer.Ordinal);
    }
}
