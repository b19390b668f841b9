using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Time;

namespace Recruiting.Core.Channels;

/// <summary>The forms of a cadence: words (<c>2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam</c>), a rule <c>{rrule, start, window, timeZone}</c>, or
/// words with what they leave open, <c>{text, start, timeZone}</c>.</summary>
public static class CadenceForm
{
    private static readonly LocalDateTimePattern ToTheMinute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>Words as a form's <see cref="ChannelForm.Cadence"/>; null for none.</summary>
    public static JsonElement? OfWords(string? words) => words is null ? null : JsonSerializer.SerializeToElement(words);

    /// <summary>The form in which it was put.</summary>
    public static JsonElement? Write(CadenceDefinition? c) => c switch
    {
        null => null,
        { Text: { } text } => OfWords(text),
        _ => JsonSerializer.SerializeToElement(new { rrule = c.Rrule, start = Start(c), window = IsoDuration.Format(c.Window), timeZone = c.TimeZone }),
    };

    /// <summary>The form that says the same wherever and whenever it is read: words that name no zone, or mean every second week, get those beside them.</summary>
    public static JsonElement? WriteExact(CadenceDefinition? c) =>
        c is not { Text: { } text } || (CadenceText.NamesZone(text) && !c.Rrule.Contains(";INTERVAL=", StringComparison.Ordinal))
            ? Write(c)
            : JsonSerializer.SerializeToElement(new { text, start = Start(c), timeZone = c.TimeZone });

    /// <summary>The cadence of any form; null for none.</summary>
    /// <param name="json">The form.</param>
    /// <param name="options">The zone where it names none.</param>
    /// <param name="anchor">As in <see cref="CadenceText.Parse"/>, where it has no start.</param>
    /// <exception cref="PresenceException">All that is wrong with it, at <c>cadence</c> or a place in it.</exception>
    public static CadenceDefinition? Read(JsonElement? json, PresenceOptions options, LocalDate anchor) => json switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => CadenceText.Parse(text.GetString()!, options.TimeZone, anchor),
        { ValueKind: JsonValueKind.Object } fields => Read(Fields(fields), options, anchor),
        _ => throw PresenceException.Invalid("cadence.invalid", $"A cadence is words such as \"{CadenceText.Example}\", or an object with rrule, start, window and timeZone.", "cadence"),
    };

    private static CadenceDefinition Read(FieldsOf form, PresenceOptions options, LocalDate anchor)
    {
        var faults = new FaultList();
        var start = ReadStart(form.Start ?? "");
        var window = IsoDuration.TryParse(form.Window);
        faults.Check(form.Text is null || (form.Rrule is null && form.Window is null), "cadence.invalid", "A cadence in words has its rule and its window in them: leave out rrule and window, or text.", "cadence.text");
        faults.Check(form.Text is not null || !string.IsNullOrWhiteSpace(form.Rrule), "cadence.rrule-missing", "Give the recurrence rule, such as FREQ=WEEKLY;BYDAY=TU,TH.", "cadence.rrule");
        faults.Check(start is not null || (form.Text is not null && form.Start is null), "cadence.start-invalid", "The start is a local date and time such as 2026-11-24T08:30.", "cadence.start");
        faults.Check(form.Text is not null || window is not null, "cadence.window-invalid", "The window is an ISO 8601 duration such as PT90M.", "cadence.window");
        faults.ThrowIfAny();
        var zone = form.TimeZone ?? options.TimeZone;
        return form.Text is { } text
            ? CadenceText.Parse(text, zone, start?.Date ?? anchor)
            : CadenceRule.Create(form.Rrule!, start!.Value, window!.Value, zone);
    }

    private static string Start(CadenceDefinition c) => (c.Start.Second == 0 ? ToTheMinute : LocalDateTimePattern.ExtendedIso).Format(c.Start);

    private static LocalDateTime? ReadStart(string text) =>
        ToTheMinute.Parse(text) is { Success: true, Value: var rough } ? rough
        : LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var exact } ? exact
        : null;

    private static FieldsOf Fields(JsonElement form)
    {
        try
        {
            return form.Deserialize<FieldsOf>(PresenceJson.Options)!;
        }
        catch (JsonException e)
        {
            var (field, _) = PresenceJson.PlaceOf(e, "cadence");
            throw PresenceException.Invalid("cadence.invalid", $"A cadence has the fields rrule, start, window and timeZone; '{field}' does not fit.", field);
        }
    }

    private sealed record FieldsOf(string? Rrule, string? Start, string? Window, string? TimeZone, string? Text);
}
