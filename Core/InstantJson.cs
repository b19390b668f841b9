using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Recruiting.Core;

/// <summary>Instants as people and programs write them: written in UTC (<c>2026-11-24T07:30:00Z</c>), read with any offset, since most languages write one.</summary>
public sealed class InstantJson : JsonConverter<Instant>
{
    private static readonly OffsetDateTimePattern ToTheMinute = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>");

    /// <summary>The instant that a text names; null where it names none. A local time without an offset names none.</summary>
    public static Instant? TryParse(string text) =>
        OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var exact } ? exact.ToInstant()
        : ToTheMinute.Parse(text) is { Success: true, Value: var rough } ? rough.ToInstant()
        : null;

    /// <inheritdoc/>
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryParse(reader.GetString()!) is { } at ? at : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
}
