namespace Recruiting.Benchmarks.Pages;

/// <summary>Texts as long as people write them (some 700 characters), no two near-same but for a few that are.</summary>
internal static class BigTexts
{
    private static readonly string[] Subjects =
    [
        "our on-call rota", "code review", "pairing with a junior", "test data", "structured logging", "a database migration", "hiring without a CV", "working from home", "incident reviews",
        "documentation that is read", "a refactoring of two months", "estimates", "feature flags", "the first week of a colleague", "legacy code", "a conference talk", "accessibility", "our build",
    ];

    private static readonly string[] Openings =
    [
        "What did we learn from", "Nobody told us this about", "Three years ago we had it wrong about", "A question that a candidate asked us about", "We stopped and looked at", "This week was all about",
        "An honest story about", "What we would do differently with",
    ];

    private static readonly string[] Middles =
    [
        "We began with a whiteboard and an hour that nobody had.", "The first version lasted nine days.", "It took one person who said no.", "Half of the team thought that it would not work.",
        "The numbers surprised us: a third less, and nobody missed it.", "We asked five colleagues from another department to read along.", "Our youngest colleague saw it first.", "It costs a morning a month, and it pays.",
        "There is a checklist now, and it has four lines.", "We wrote down what we expected, and were wrong on two of three.",
    ];

    private static readonly string[] Endings =
    [
        "How do you do this where you work?", "What would you have done?", "Which of these would you keep?", "We would like to hear what did not work for you.", "Tell us what we overlooked.",
    ];

    /// <summary>Text number so and so.</summary>
    internal static string Of(int number)
    {
        // Any mixing will do: the same for the same number, in every run.
        var seed = new Mixed(number);
        return $"""
            {seed.Of(Openings)} {seed.Of(Subjects)}?

            {seed.Of(Middles)} Case {number} was {seed.Of(Subjects)}, and after it came {seed.Of(Subjects)}. {seed.Of(Middles)} {seed.Of(Middles)}

            Since then we look at {seed.Of(Subjects)} together with {seed.Of(Subjects)}: {seed.Of(Middles)} {seed.Of(Middles)}

            {seed.Of(Endings)} #{(number % 3 == 0 ? "dotnet" : "engineering")} #team{number % 40}
            """.ReplaceLineEndings("\n");
    }

    private sealed class Mixed(int seed)
    {
        private uint state = unchecked(((uint)seed * 2_654_435_761) + 12_345);

        internal string Of(string[] words)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            return words[(state >> 8) % words.Length];
        }
    }
}
