using System.Globalization;
using Recruiting.Core.Reminding;

namespace Recruiting.Testing;

/// <summary>Messages as colleagues get them, in both languages.</summary>
public static class SampleMessages
{
    /// <summary>A text that is to be placed: with lines, two spaces, quotes and signs that mean something to HTML, Markdown and SMTP.</summary>
    public const string Text = "Wij zoeken een *senior* C#-ontwikkelaar & teamlead  (32–40 uur).\n\n.NET 10 <3 — \"remote\" mag. [Meer](https://example.com/?a=1&b=2)\n.\n#dotnet #vacature 🚀";

    /// <summary>A post is due, and is to be placed by hand.</summary>
    public static Message Due(string language, string text = Text) => new()
    {
        Id = "0123456789abcdef0123456789abcdef",
        Language = CultureInfo.GetCultureInfo(language),
        Subject = language == "nl" ? "Nu te plaatsen in .NET Nederland" : "To be placed now in .NET Nederland",
        Opening = language == "nl" ? "Goedemorgen Anouk, een bericht wacht op je hand." : "Good morning Anouk, a post waits for your hand.",
        Items =
        [
            new(language == "nl" ? "Nu te plaatsen in .NET Nederland" : "To be placed now in .NET Nederland")
            {
                When = language == "nl" ? "dinsdag 24 november, 08:30–10:00" : "Tuesday 24 November, 08:30–10:00",
                Lines = [language == "nl" ? "LinkedIn laat geen programma in groepen plaatsen, dus de laatste stap is aan jou." : "LinkedIn lets no program post into groups, so the last step is yours."],
                Paste = new(language == "nl" ? "De tekst, klaar om te kopiëren" : "The text, ready to copy", text),
                Link = new(language == "nl" ? "Open de kaart" : "Open the card", new("https://board.example.com/card/Abc_123-x")),
            },
        ],
        Post = "dotnet-nl.01JDB3Z9Q8W5T4R2M7K6H1G0FA",
        Because = language == "nl" ? "Je krijgt dit omdat jij dit bericht plaatst." : "You get this because you place this post.",
        Settings = new(language == "nl" ? "Hoe je herinnerd wilt worden" : "How you want to be reminded", new("https://board.example.com/people/me/reminders")),
        Unsubscribe = new("https://board.example.com/reminders/end/" + new string('x', 300)),
    };

    /// <summary>Several things at once, about no one post.</summary>
    /// <param name="language">The language.</param>
    /// <param name="items">How many.</param>
    /// <param name="text">What each is to paste; null for nothing.</param>
    public static Message Several(string language, int items = 3, string? text = null) => Due(language) with
    {
        Post = null,
        Subject = language == "nl" ? $"{items} berichten vragen je aandacht" : $"{items} posts ask for your attention",
        Items =
        [
            .. Enumerable.Range(1, items).Select(n => new MessageItem(language == "nl" ? $"Gemist: bericht {n} in C# Developers Europe" : $"Missed: post {n} in C# Developers Europe")
            {
                When = language == "nl" ? "maandag 23 november, 17:00" : "Monday 23 November, 17:00",
                Lines = language == "nl" ? ["Het staat weer in de wachtrij.", "Het komt dinsdag 1 december opnieuw langs."] : ["It is back in the queue.", "It comes again on Tuesday 1 December."],
                Paste = text is null ? null : new("Text", text),
                Link = new(language == "nl" ? "Bekijk het" : "Look at it", new($"https://board.example.com/posts/{n}")),
            }),
        ],
    };
}
