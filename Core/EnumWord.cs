using System.Text.Json;

namespace Recruiting.Core;

/// <summary>An enum's value as one word, as the API, counts and measures write it: <c>awaitingHand</c>.</summary>
public static class EnumWord
{
    /// <summary>The word.</summary>
    public static string Word(this Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
