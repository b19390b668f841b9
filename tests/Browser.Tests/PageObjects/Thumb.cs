using Microsoft.Playwright;

namespace Recruiting.Browser.Tests.PageObjects;

/// <summary>One thumb on a phone, whose work is counted.</summary>
public sealed class Thumb
{
    /// <summary>How often it tapped.</summary>
    public int Taps { get; private set; }

    /// <summary>How many characters it typed.</summary>
    public int Characters { get; private set; }

    public Task TapAsync(ILocator what)
    {
        Taps++;
        return what.TapAsync();
    }

    /// <summary>Taps a field, and types into it in place of what is there.</summary>
    public async Task TypeAsync(ILocator field, string text)
    {
        await TapAsync(field);
        Characters += text.Length;
        await field.FillAsync(text);
    }

    /// <summary>Selects a word by a long tap, and types over it.</summary>
    public async Task OvertypeAsync(ILocator field, string part, string text)
    {
        await TapAsync(field);
        Taps++;
        Characters += text.Length;
        await field.FillAsync((await field.InputValueAsync()).Replace(part, text, StringComparison.Ordinal));
    }

    /// <summary>What it takes, in seconds, by the keystroke-level model on a phone: 1.2 s a tap (finding it included), 0.3 s a character, 1.35 s of thought a step.</summary>
    /// <param name="steps">How many times somebody reads and decides.</param>
    public double Seconds(int steps) => Taps * 1.2 + Characters * 0.3 + steps * 1.35;
}
