using System.Globalization;
using System.Resources;

namespace Recruiting.Core.Guardrails;

/// <summary>What rules say, in the reader's language: <c>GuardrailTexts.resx</c> (English) and <c>GuardrailTexts.nl.resx</c>.</summary>
internal static class GuardrailTexts
{
    internal static readonly ResourceManager Resources = new("Recruiting.Core.Guardrails.GuardrailTexts", typeof(GuardrailTexts).Assembly);

    /// <summary>The sentence of a key, with numbers as that culture writes them. A language without texts gets English.</summary>
    public static string Get(CultureInfo language, string key, params ReadOnlySpan<object?> values) =>
        string.Format(language, Resources.GetString(key, language) ?? throw new MissingManifestResourceException(key), values);

    /// <summary>A finding whose message and remedy stand under <c>{key}.message</c> and <c>{key}.remedy</c>; both get the values.</summary>
    public static Finding Finding(this Checked it, string rule, Severity severity, string place, string key, params ReadOnlySpan<object?> values) =>
        new(rule, severity, place, Get(it.Language, key + ".message", values), Get(it.Language, key + ".remedy", values));

    /// <summary>A date as people write it: <c>24 November 2026</c>.</summary>
    public static string Date(this Checked it, NodaTime.LocalDate date) => date.ToString("d MMMM uuuu", it.Language);
}
