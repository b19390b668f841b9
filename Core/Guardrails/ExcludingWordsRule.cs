using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Guardrails;

/// <summary>Words that exclude people by age, sex, family, origin, nationality, disability, religion or hours, in Dutch and English, each with its legal ground and a better wording.</summary>
/// <remarks>Job texts fall under equal-treatment law (Grondwet art. 1, AWGB, WGBL, WGBH/CZ, WGB m/v; Directives 2000/43/EC, 2000/78/EC, 2006/54/EC). It warns and never blocks: a
/// word list cannot see a lawful reason. Where two entries meet, the longer stretch is told; the same words are told once.</remarks>
public sealed class ExcludingWordsRule : IGuardrail
{
    // More than twice what LinkedIn takes is blocked for its length anyway; so the work is bounded whatever is sent.
    private const int Looked = 2 * LengthRule.Limit;

    // (m/v/x), (m/f/d), (v/m), m/w … after folding; or said in words.
    private static readonly Regex BothSexes = Words(["[mh] [vfw]", "[vfw] [mh]", "alle genders", "all genders", "any gender"]);

    private static readonly Lazy<IReadOnlyList<Compiled>> Entries = new(() => [.. ExcludingWordList.Embedded.Words.Select(word => new Compiled(word))]);

    // Keyed by the string object, as NearSame's is: pages show the same texts again and again, and the list is long.
    private static readonly ConditionalWeakTable<string, IReadOnlyList<Said>> Memo = [];

    /// <inheritdoc/>
    public string Name => "excluding-words";

    /// <inheritdoc/>
    public bool CanBlock => false;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Checked it) => Memo.GetValue(it.Post.Text, In).Select(said => Found(it, said.Word, said.Words));

    private static IReadOnlyList<Said> In(string original)
    {
        var folded = FoldedText.Of(original.Length > Looked ? original[..Looked] : original);
        var text = folded.Sentences;
        var everybody = BothSexes.IsMatch(text);
        return [.. Longest(Entries.Value.Where(entry => !(entry.Word.Title && everybody)).SelectMany(entry => entry.In(text)))
            .DistinctBy(found => (found.Word.Id, text.Substring(found.Start, found.Length)))
            .Select(found => new Said(found.Word, folded.Original(found.Start, found.Length)))];
    }

    private Finding Found(Checked it, ExcludingWord word, string words)
    {
        var dutch = it.Language.TwoLetterISOLanguageName == "nl";
        var ground = ExcludingWordList.Embedded.Grounds[word.Ground];
        var key = word.Distinction switch
        {
            Distinction.Direct => "excluding-words.direct",
            Distinction.Indirect => "excluding-words.indirect",
            _ => "excluding-words.tone",
        };
        return it.Finding(Name, word.Severity, words, key, words, dutch ? ground.Nl : ground.En, dutch ? ground.LawNl : ground.LawEn, dutch ? word.BetterNl : word.BetterEn);
    }

    private static IEnumerable<Match> Longest(IEnumerable<Match> all)
    {
        var kept = new List<Match>();
        foreach (var match in all.OrderByDescending(m => m.Length).ThenBy(m => m.Start))
        {
            if (!kept.Exists(match.Overlaps)) kept.Add(match);
        }

        return kept.OrderBy(m => m.Start);
    }

    // The engine that cannot backtrack takes seconds to take the list in. So the patterns repeat only what cannot match in two ways (a test
    // holds them to it); the time-out is for a list that was edited badly, and makes the set block the post.
    private static Regex Words(IReadOnlyList<string> patterns) =>
        new($@"\b(?:{string.Join('|', patterns)})\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private sealed record Said(ExcludingWord Word, string Words);

    private readonly record struct Match(ExcludingWord Word, int Start, int Length)
    {
        public bool Overlaps(Match other) => Start < other.Start + other.Length && other.Start < Start + Length;
    }

    private sealed class Compiled(ExcludingWord word)
    {
        private readonly Regex _any = Words(word.Patterns);
        private readonly Regex? _except = word.Except.Count > 0 ? Words(word.Except) : null;

        public ExcludingWord Word => word;

        public IEnumerable<Match> In(string text)
        {
            var matches = All(_any, text);
            if (matches.Count == 0 || _except is null) return matches;
            var excused = All(_except, text);
            return matches.Where(match => !excused.Exists(match.Overlaps));
        }

        private List<Match> All(Regex regex, string text)
        {
            var matches = new List<Match>();
            foreach (var match in regex.EnumerateMatches(text)) matches.Add(new(word, match.Index, match.Length));
            return matches;
        }
    }
}
