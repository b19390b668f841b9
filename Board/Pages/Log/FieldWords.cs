using Recruiting.Board.Pages.Wording;

namespace Recruiting.Board.Pages.Log;

/// <summary>Fields of channels, colleagues and settings, as people call them.</summary>
public static class FieldWords
{
    /// <summary>The word; the field's own name where a later release wrote it.</summary>
    public static string Of(string field, Words words) => words.Find("field." + field) ?? field;
}
