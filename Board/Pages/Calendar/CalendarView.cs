namespace Recruiting.Board.Pages.Calendar;

/// <summary>A calendar that can be subscribed to, as its reader may see it.</summary>
/// <param name="Path">Where its forms go.</param>
/// <param name="Address">The address; null where there is none, or none that this reader is shown.</param>
/// <param name="IsThere">Is there an address?</param>
/// <param name="IsReaders">Is it the reader's to see and to make anew? Else it can be ended at most.</param>
public sealed record CalendarView(string Path, Uri? Address, bool IsThere, bool IsReaders)
{
    /// <summary>As programs take it that know the scheme: it opens the calendar program.</summary>
    public string? Webcal => Address is null ? null : "webcal" + Address.AbsoluteUri[Address.Scheme.Length..];
}
