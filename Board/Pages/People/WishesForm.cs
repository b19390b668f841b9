using Microsoft.AspNetCore.Http;
using NodaTime;
using Recruiting.Board.Pages.Look;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.People;

/// <summary>Reads how somebody wants to be reminded.</summary>
internal static class WishesForm
{
    /// <summary>The wishes that the form says; null for as usual.</summary>
    /// <param name="form">The form; one that does not ask for wishes leaves them as they are.</param>
    /// <param name="old">The wishes that there are; null for as usual.</param>
    internal static ReminderWishesForm? Read(IFormCollection form, ReminderWishes? old)
    {
        if (!Fields.Ticked(form, "wishes")) return old is null ? null : ReminderWishesForm.Of(old);
        var (ways, days) = (form["way"].OfType<string>().ToList(), form["dayOff"].OfType<string>().ToList());
        var asked = new ReminderWishesForm
        {
            // Who wants every way wants one that is set up later, too.
            Ways = ReminderWays.All.All(ways.Contains) ? null : ways,
            QuietFrom = Time(form, "quietFrom"),
            QuietTo = Time(form, "quietTo"),
            DaysOff = days,
        };
        return IsUsual(asked) ? null : asked;
    }

    private static bool IsUsual(ReminderWishesForm asked)
    {
        var usual = ReminderWishesForm.Of(ReminderWishes.Usual);
        return asked.Ways is null && asked.DaysOff is not { Count: > 0 } && (asked.QuietFrom ?? usual.QuietFrom) == usual.QuietFrom && (asked.QuietTo ?? usual.QuietTo) == usual.QuietTo;
    }

    // Some browsers add seconds.
    private static string? Time(IFormCollection form, string name) => Fields.Text(form, name) is { Length: > 5 } time ? time[..5] : Fields.Text(form, name);

    /// <summary>The days of the week, in order.</summary>
    internal static IEnumerable<IsoDayOfWeek> Days => Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None);
}
