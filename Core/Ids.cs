using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Recruiting.Core;

/// <summary>The forms of ids, URNs and language tags, wherever a person or a program gives one.</summary>
public static partial class Ids
{
    /// <summary>A channel's or colleague's id: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, at most 64, beginning with a letter or digit.</summary>
    public static bool IsId([NotNullWhen(true)] string? id) => id is not null && Id().IsMatch(id);

    /// <summary>A LinkedIn URN of a group, organization or person.</summary>
    public static bool IsUrn([NotNullWhen(true)] string? urn) => urn is not null && Urn().IsMatch(urn);

    /// <summary>A language tag: <c>nl</c>, <c>en-GB</c>.</summary>
    public static bool IsLanguage([NotNullWhen(true)] string? language) => language is not null && Language().IsMatch(language);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"\Aurn:li:(group|organization|person):[A-Za-z0-9_-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Urn();

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Language();
}
