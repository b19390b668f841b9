namespace Recruiting.Core.Guardrails;

/// <summary>How words exclude: the law's distinction, and one below it.</summary>
internal enum Distinction
{
    /// <summary>They name a protected ground: <c>at most 35 years old</c>.</summary>
    Direct,

    /// <summary>They ask for something that one group has far less often: <c>native speaker</c>. Lawful only for a good reason.</summary>
    Indirect,

    /// <summary>They describe the employer, not the candidate, but tell readers who does not belong: <c>a young company</c>.</summary>
    Tone,
}

/// <summary>Words that exclude people. The patterns see the folded text (see <see cref="Posts.FoldedText.Sentences"/>): lower case, no diacritics, one space
/// between words, no punctuation. They match whole words, and repeat without end only a class of letters or digits.</summary>
internal sealed record ExcludingWord
{
    /// <summary>Stable, lower case, with dashes.</summary>
    public required string Id { get; init; }

    /// <summary>The language of the words: <c>nl</c>, <c>en</c>, or <c>any</c> where both use them. All are looked for in every text: posts mix languages.</summary>
    public required string Language { get; init; }

    /// <summary>A key of <see cref="ExcludingWordList.Grounds"/>.</summary>
    public required string Ground { get; init; }

    /// <summary>Direct, indirect or tone.</summary>
    public required Distinction Distinction { get; init; }

    /// <summary>What a finding does.</summary>
    public required Severity Severity { get; init; }

    /// <summary>A job title in one sex; excused where the text says <c>(m/v/x)</c> or the like: the law asks no more.</summary>
    public bool Title { get; init; }

    /// <summary>Regular expressions, one of which matches.</summary>
    public required IReadOnlyList<string> Patterns { get; init; }

    /// <summary>Regular expressions that excuse a match which they overlap.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>A better wording, said in Dutch.</summary>
    public required string BetterNl { get; init; }

    /// <summary>A better wording, said in English.</summary>
    public required string BetterEn { get; init; }

    /// <summary>A key of <see cref="ExcludingWordList.Sources"/>: who says so. Where it is the law itself, the reading of the words is ours.</summary>
    public required string Source { get; init; }
}

/// <summary>A ground on which the law forbids distinction, named in both languages, with the law itself.</summary>
internal sealed record LegalGround(string Nl, string En, string LawNl, string LawEn);
