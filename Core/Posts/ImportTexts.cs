using System.Globalization;
using System.Resources;

namespace Recruiting.Core.Posts;

/// <summary>The error texts of an import by code, in English and Dutch.</summary>
internal static class ImportTexts
{
    internal static readonly ResourceManager Resources = new(typeof(ImportTexts));

    public static string Of(CultureInfo language, string code, params object[] args) =>
        string.Format(language, Resources.GetString(code, language) ?? code, args);
}
