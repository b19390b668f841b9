using System.Text;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;

namespace Recruiting.Board.Pages.Look;

/// <summary>Reads what the forms about days without posts say, the team's and a channel's.</summary>
internal static class BlackoutForms
{
    // Public holidays of many years are some ten thousand characters.
    private const int MostBytes = 1 << 20;

    /// <summary>Days without posts, by date or from a calendar file.</summary>
    /// <exception cref="PresenceException"><c>blackout.range-invalid</c>, <c>blackout.ics-invalid</c>, <c>blackout.file-too-large</c>.</exception>
    internal static async Task<IReadOnlyList<Blackout>> ReadAsync(IFormCollection form, PresenceOptions options, Instant now, CancellationToken cancel)
    {
        if (form.Files.GetFile("file") is { Length: > 0 } file)
        {
            if (file.Length > MostBytes) throw PresenceException.Invalid("blackout.file-too-large", "The calendar is larger than a megabyte. Export only the days that are free.", "file");
            using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
            var zone = Zones.Get(options.TimeZone);
            return BlackoutCalendar.ParseAround(await reader.ReadToEndAsync(cancel).ConfigureAwait(false), zone, now.InZone(zone).Date);
        }

        var from = Fields.Date(form, "from", "blackout.range-invalid", "A blackout begins on a date: give 'from' (and 'to', the last day, where it is longer).");
        var to = Fields.Date(form, "to", "blackout.range-invalid", "A blackout's last day lies before its first. Both ends count.");
        return BlackoutForm.ToBlackouts([new BlackoutForm(from, to, Fields.Text(form, "reason"))]);
    }

    /// <summary>A blackout as a form names it.</summary>
    internal static string Named(Blackout blackout) => $"{Fields.Date(blackout.From)}/{Fields.Date(blackout.To)}/{blackout.Reason}";
}
