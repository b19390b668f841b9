using System.Globalization;
using System.Resources;
using Recruiting.Core.Time;

namespace Recruiting.Core.Cadence;

/// <summary>The words for a streak's reasons and for what would save it; English, and Dutch for <c>nl</c>.</summary>
public static class StreakTexts
{
    private static readonly ResourceManager Texts = new("Recruiting.Core.Cadence.StreakTexts", typeof(StreakTexts).Assembly);

    /// <summary>One reason in words, without a full stop.</summary>
    public static string Of(Reason reason, CultureInfo language) => reason.In(Texts, language);

    /// <summary>Several reasons in one line.</summary>
    public static string Of(IEnumerable<Reason> reasons, CultureInfo language) => string.Join("; ", reasons.Select(reason => Of(reason, language)));

    /// <summary>So many periods: <c>3 weeks</c>, <c>1 month</c>.</summary>
    public static string Length(int periods, PeriodUnit unit, CultureInfo language)
    {
        var code = unit == PeriodUnit.Month ? "streak.length.month" : "streak.length.week";
        return Of(periods == 1 ? Reason.Of(code + ".one") : Reason.Of(code, periods), language);
    }

    /// <summary>What the signs of <see cref="StreakSigns"/> mean, in one line.</summary>
    public static string Legend(CultureInfo language) => Of(Reason.Of("streak.legend"), language);

    /// <summary>How a streak is counted, to be shown wherever the number is.</summary>
    public static string Rule(CultureInfo language) => Of(Reason.Of("streak.rule"), language);
}
