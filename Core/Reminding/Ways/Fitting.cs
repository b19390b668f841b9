using System.Globalization;

namespace Recruiting.Core.Reminding.Ways;

/// <summary>Makes a message fit where there is little room. No text is cut: the later ones are left out first, each with its link kept, then the last items, and the first text last.</summary>
internal static class Fitting
{
    /// <summary>The message, written.</summary>
    /// <param name="message">All of it.</param>
    /// <param name="most">How many items there is room for at most.</param>
    /// <param name="write">Writes what is left of it, and how many items are not.</param>
    /// <param name="fits">Is there room for it?</param>
    public static string Into(Message message, int most, Func<Message, int, string> write, Predicate<string> fits)
    {
        var items = message.Items.Take(most).ToList();
        while (true)
        {
            var written = write(message with { Items = items }, message.Items.Count - items.Count);
            if (fits(written)) return written;
            var text = items.FindLastIndex(i => i.Paste is not null);
            if (text > 0 || (text == 0 && items.Count == 1)) items[text] = Without(items[text], message.Language);
            else if (items.Count > 1) items.RemoveAt(items.Count - 1);
            else return written;
        }
    }

    private static MessageItem Without(MessageItem item, CultureInfo language) => item with { Paste = null, Lines = [.. item.Lines, WayWords.TextElsewhere(language)] };
}
