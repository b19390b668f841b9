using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Recruiting.Board.Pages.Plan;

/// <summary>Which part of the calendar is asked for. What an address says that makes no sense is as if it had not been said.</summary>
/// <param name="Span">How much.</param>
/// <param name="Date">A day in it, where the reader is.</param>
public sealed record PlanAsked(PlanSpan Span, LocalDate Date)
{
    /// <summary>Only this channel; null for all.</summary>
    public string? Channel { get; init; }

    /// <summary>Only what this colleague writes; null for everybody.</summary>
    public string? Colleague { get; init; }

    /// <summary>Only this kind; null for all.</summary>
    public PlanKind? Kind { get; init; }

    /// <summary>Every post of every day, for paper.</summary>
    public bool Whole { get; init; }

    /// <summary>What was moved just now; null for nothing. Not part of <see cref="Path"/>: it is said once.</summary>
    public PlanMoveSeen? Moved { get; init; }

    /// <summary>Is something filtered?</summary>
    public bool IsFiltered => Channel is not null || Colleague is not null || Kind is not null;

    /// <summary>The first day that is shown: a month shows whole weeks, and weeks begin on Monday.</summary>
    public LocalDate First => Span switch
    {
        PlanSpan.Month => Monday(MonthStart),
        PlanSpan.Week => Monday(Date),
        _ => Date,
    };

    /// <summary>The last day that is shown, part of it.</summary>
    public LocalDate Last => Span switch
    {
        PlanSpan.Month => Monday(MonthStart.PlusMonths(1).PlusDays(-1)).PlusDays(6),
        PlanSpan.Week => First.PlusDays(6),
        _ => Date,
    };

    /// <summary>The part before it.</summary>
    public PlanAsked Earlier => By(-1);

    /// <summary>The part after it.</summary>
    public PlanAsked Later => By(1);

    /// <summary>Does the day belong to it, rather than fill up a week of a month?</summary>
    public bool Holds(LocalDate day) => Span != PlanSpan.Month || (day.Month == Date.Month && day.Year == Date.Year);

    /// <summary>Its address.</summary>
    public string Path => string.Concat(
        "/plan?view=", Word(Span), "&date=", LocalDatePattern.Iso.Format(Date), Part("channel", Channel), Part("colleague", Colleague), Part("kind", Kind is { } kind ? Word(kind) : null), Whole ? "&all=true" : "");

    /// <summary>Does it show such a thing?</summary>
    public bool Shows(PlanItem item) =>
        (Channel is null || item.Where.Channel.Id == Channel) && (Colleague is null || item.Author == Colleague) && (Kind is null || item.Kind == Kind);

    /// <summary>A value as an address writes it.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>What an address asks for.</summary>
    /// <param name="field">A field of it; null where it is empty or not there.</param>
    /// <param name="today">Today where the reader is.</param>
    public static PlanAsked Of(Func<string, string?> field, LocalDate today) => new(Value<PlanSpan>(field("view")) ?? PlanSpan.Month, DateOf(field("date"), today))
    {
        Channel = field("channel"),
        Colleague = field("colleague"),
        Kind = Value<PlanKind>(field("kind")),
        Whole = field("all") == "true",
    };

    private LocalDate MonthStart => new(Date.Year, Date.Month, 1);

    private PlanAsked By(int by) => this with
    {
        Date = Span switch { PlanSpan.Month => Date.PlusMonths(by), PlanSpan.Week => Date.PlusWeeks(by), _ => Date.PlusDays(by) },
    };

    // Far from today nothing stands, and the calendar itself ends.
    private static LocalDate DateOf(string? text, LocalDate today) =>
        text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } && Math.Abs(date.Year - today.Year) <= 50 ? date : today;

    private static T? Value<T>(string? word)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => Word(v!.Value) == word);

    private static string Part(string name, string? value) => value is null ? "" : string.Create(CultureInfo.InvariantCulture, $"&{name}={Uri.EscapeDataString(value)}");

    private static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);
}

/// <summary>What an address says of a move that was just done.</summary>
/// <param name="Post">The post's id.</param>
/// <param name="Version">The version that the move made: what came after is not what it speaks of.</param>
/// <param name="From">The local time before, as a field writes it; empty for none.</param>
/// <param name="Slot">The slot before; null for none.</param>
/// <param name="Back">Was it an undo?</param>
public sealed record PlanMoveSeen(string Post, string Version, string From, string? Slot, bool Back);
