using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Api;

/// <summary>Reads a PATCH: a field that is there is changed, null where it may be nothing; a field that is absent stays.</summary>
internal static class PostPatch
{
    internal static PostEdit Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object) throw PresenceException.Invalid("request.malformed", "Send a JSON object with the fields to change.");
        var (faults, edit) = (new FaultList(), new PostEdit());
        foreach (var field in body.EnumerateObject())
        {
            edit = faults.Try(() => With(edit, field)) ?? edit;
        }

        PostFields.Check(faults, edit.Text.Value, edit.Link.Value, edit.Language.Value, edit.Tags.Value);
        PostFields.Check(faults, edit.Images.Value, edit.Document.Value, edit.Card.Value);
        faults.ThrowIfAny();
        return edit;
    }

    private static PostEdit With(PostEdit edit, JsonProperty field) => field.Name switch
    {
        "text" => edit with { Text = new(true, Required(field, "post.text-missing", "Give the text.")) },
        "link" => edit with { Link = new(true, Optional(field)) },
        "images" => edit with { Images = new(true, Read<List<PostImage>>(field) ?? []) },
        "document" => edit with { Document = new(true, Read<PostDocument>(field)) },
        "card" => edit with { Card = new(true, Read<LinkCard>(field)) },
        "author" => edit with { Author = new(true, Optional(field)) },
        "language" => edit with { Language = new(true, Optional(field)) },
        "tags" => edit with { Tags = new(true, Tags(field)) },
        "until" => edit with { Until = new(true, Date(field)) },
        "dueAt" => edit with { Due = new(true, PostFields.Due(Optional(field))) },
        _ => throw PresenceException.Invalid("request.unknown-field", $"A post's '{field.Name}' cannot be changed. These can: text, link, images, document, card, author, language, tags, until, dueAt.", field.Name),
    };

    private static string Required(JsonProperty field, string code, Sentence sentence) =>
        Optional(field) is { } text && text.Trim().Length > 0 ? text : throw PresenceException.Invalid(code, sentence, field.Name);

    private static string? Optional(JsonProperty field) => field.Value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => field.Value.GetString(),
        _ => throw PresenceException.Invalid("request.malformed", $"'{field.Name}' is a text, or null.", field.Name),
    };

    private static T? Read<T>(JsonProperty field)
        where T : class
    {
        if (field.Value.ValueKind == JsonValueKind.Null) return null;
        try
        {
            return field.Value.Deserialize<T>(PresenceJson.Options);
        }
        catch (JsonException e)
        {
            var (place, _) = PresenceJson.PlaceOf(e, field.Name);
            throw PresenceException.Invalid("request.malformed", $"'{place}' has a value that does not fit. Look at /openapi/v1.json for its form.", place);
        }
    }

    private static IReadOnlyList<string> Tags(JsonProperty field) => field.Value.ValueKind == JsonValueKind.Array && field.Value.EnumerateArray().All(t => t.ValueKind == JsonValueKind.String)
        ? [.. field.Value.EnumerateArray().Select(t => t.GetString()!)]
        : throw PresenceException.Invalid("post.tags-invalid", "Tags are a list of texts.", "tags");

    private static LocalDate? Date(JsonProperty field) => Optional(field) is not { } text
        ? null
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date }
            ? date
            : throw PresenceException.Invalid("post.until-invalid", "The last day is a date such as 2026-11-24.", "until");
}
