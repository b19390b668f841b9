using NodaTime;

namespace Recruiting.Core.Time;

/// <summary>Finds a date among things that stand in the order of their dates.</summary>
public static class DatesInOrder
{
    /// <summary>How many lie before a date; so the first that does not is at this place.</summary>
    /// <param name="inOrder">The earliest first.</param>
    /// <param name="on">The date of one of them.</param>
    /// <param name="date">The date.</param>
    public static int Before<T>(IReadOnlyList<T> inOrder, Func<T, LocalDate> on, LocalDate date)
    {
        var (low, high) = (0, inOrder.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (on(inOrder[middle]) < date) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
