using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recruiting.Core.Guardrails;

/// <summary>The embedded list of words that exclude people (<c>ExcludingWords.json</c>), with its legal grounds and its sources.</summary>
internal sealed record ExcludingWordList(
    IReadOnlyDictionary<string, string> Sources,
    IReadOnlyDictionary<string, LegalGround> Grounds,
    IReadOnlyList<ExcludingWord> Words)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly Lazy<ExcludingWordList> Loaded = new(Load);

    /// <summary>The list, read once.</summary>
    public static ExcludingWordList Embedded => Loaded.Value;

    private static ExcludingWordList Load()
    {
        using var json = typeof(ExcludingWordList).Assembly.GetManifestResourceStream("Recruiting.Core.Guardrails.ExcludingWords.json")!;
        return JsonSerializer.Deserialize<ExcludingWordList>(json, Options)!;
    }
}
