using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Binding;

/// <summary>A date as somebody gives it: a text (2026-12-31, or day first 31-12-2026), a DateOnly, or a DateTime, whose date counts.</summary>
public sealed class DayArgument
{
    private readonly LocalDate? date;
    private readonly string text;

    /// <summary>A written date; empty for none.</summary>
    public DayArgument(string text) => this.text = text.Trim();

    /// <summary>A date.</summary>
    public DayArgument(DateOnly date) => (this.date, text) = (LocalDate.FromDateOnly(date), date.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Its date.</summary>
    public DayArgument(DateTime time)
        : this(DateOnly.FromDateTime(time))
    {
    }

    /// <summary>As it was given.</summary>
    public override string ToString() => text;

    /// <summary>The date; null for none.</summary>
    /// <exception cref="Core.PresenceException"><c>post.until-ambiguous</c>, <c>post.until-invalid</c>.</exception>
    internal LocalDate? Day() => date ?? WrittenTimes.Date(text, PresenceSession.Language);
}
