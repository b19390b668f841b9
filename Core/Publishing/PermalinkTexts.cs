using System.Globalization;
using System.Resources;

namespace Recruiting.Core.Publishing;

/// <summary>What is wrong with a permalink, by code, in English and Dutch.</summary>
internal static class PermalinkTexts
{
    internal static readonly ResourceManager Resources = new(typeof(PermalinkTexts));

    public static string Of(CultureInfo language, string code, params object[] args) =>
        string.Format(language, Resources.GetString(code, language) ?? code, args);
}
