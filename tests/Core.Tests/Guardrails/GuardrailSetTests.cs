using System.Globalization;
using CsCheck;
using Recruiting.Core.Guardrails;

namespace Recruiting.Core.Tests.Guardrails;

[TestClass]
public sealed class GuardrailSetTests
{
    private static readonly IReadOnlyList<IGuardrail> All = GuardrailSet.All(text => text.Length);

    [TestMethod]
    public void Names_AreDistinctAndStable() => CollectionAssert.AreEquivalent(
        new[] { "length", "unescapable", "empty-text", "near-same", "channel-links", "channel-hashtags", "channel-job-days", "channel-week", "language", "excluding-words", "confidential-terms", "alt-text" },
        All.Select(rule => rule.Name).ToArray());

    [TestMethod]
    public void Rules_OfTheAssembly_AreAllInTheSet() => Assert.HasCount(
        typeof(IGuardrail).Assembly.GetTypes().Count(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IGuardrail))), All);

    [TestMethod]
    public void Check_GoodPost_FindsNothing() => Assert.IsEmpty(new GuardrailSet(All).Check(Given.Post(
        "Wat deed jij toen een release misging? Wij vertellen vrijdag hoe we van twaalf uur stilstand naar tien minuten gingen. Senior C# developer (m/v/x) met 10+ jaar ervaring? Praat mee! 🚀\n\n#dotnet",
        link: "https://example.nl/verhaal")));

    [TestMethod]
    public void Check_SeveralRules_GivesWhatBlocksFirst()
    {
        var found = new GuardrailSet(All).Check(Given.Post("Native speaker gez\uFFFDcht " + new string('x', 3000)));
        CollectionAssert.AreEqual(new[] { ("length", Severity.Block), ("unescapable", Severity.Warn), ("excluding-words", Severity.Warn) }, found.Select(f => (f.Rule, f.Severity)).ToArray());
    }

    [TestMethod]
    public void Blocking_IsWhatCheckFindsThatBlocks() => Gen.Char.Array[0, 200].Select(chars => new string(chars))
        .Sample(text =>
        {
            var it = Given.Post(text + " jong team", link: text).Beside(Given.Neighbour(text, 1)) with { ConfidentialTerms = [text, "team"] };
            var set = new GuardrailSet(All);
            return set.Blocking(it).SequenceEqual(set.Check(it).Where(finding => finding.Severity == Severity.Block));
        });

    [TestMethod]
    public void Check_RuleThatThrows_BlocksUnderItsName()
    {
        var found = new GuardrailSet([new Broken(), new EmptyTextRule()]).Check(Given.Post(" "));
        CollectionAssert.AreEqual(new[] { ("broken", Severity.Block), ("empty-text", Severity.Block) }, found.Select(f => (f.Rule, f.Severity)).ToArray());
        Assert.DoesNotContain("secret", found[0].ToString());
    }

    [TestMethod]
    public void Check_HostileText_NeverBreaksARule() => Gen.Char.Array[0, 200].Select(chars => new string(chars))
        .Sample(text => new GuardrailSet(All).Check(Given.Post(text, link: text).Beside(Given.Neighbour(text, 1)) with { ConfidentialTerms = [text, "falcon"] })
            .All(finding => !finding.Message.Contains("broke", StringComparison.Ordinal)));

    [TestMethod]
    [DataRow("\u202E", DisplayName = "right-to-left overrides")]
    [DataRow("\u2067a\u202B", DisplayName = "isolates and embeddings")]
    [DataRow("jong team ", DisplayName = "excluding words")]
    [DataRow("www.", DisplayName = "half addresses")]
    [DataRow("#1", DisplayName = "half hashtags")]
    [DataRow("e\u0301", DisplayName = "marks")]
    [DataRow("👩🏽‍💻", DisplayName = "emoji")]
    public void Check_HugeText_IsChecked(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 300_000 / part.Length));
        var strict = Given.Asking(rules => rules with { Links = false, MaxHashtags = 1 });
        Assert.IsTrue(new GuardrailSet(All).Check(Given.Post(text, strict).Beside(Given.Neighbour(text + "x", 1)) with { ConfidentialTerms = [part] }).Any(finding => finding.Rule == "length"));
    }

    [TestMethod]
    public void Findings_AreTheSame_WhateverTheThreadsCulture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var it = Given.Post(new string('a', 3001) + " jong team");
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            var turkish = new GuardrailSet(All).Check(it);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
            CollectionAssert.AreEqual(turkish.ToArray(), new GuardrailSet(All).Check(it).ToArray());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private sealed class Broken : IGuardrail
    {
        public string Name => "broken";

        public IEnumerable<Finding> Check(Checked it)
        {
            yield return new(Name, Severity.Warn, "", "", "");
            throw new Trouble("secret");
        }
    }

    private sealed class Trouble(string message) : Exception(message);
}
