using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Time;

namespace Recruiting.Core.Channels;

/// <summary>The two forms of a cadence: words (<c>2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam</c>), or an object <c>{rrule, start, window, timeZone}</c>.</summary>
public static class CadenceForm
{
    private static readonly LocalDateTimePattern Start = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>Words as a form's <see cref="ChannelForm.Cadence"/>; null for none.</summary>
    public static JsonElement? OfWords(string? words) => words is null ? null : JsonSerializer.SerializeToElement(words);

    /// <summary>The form in which it was put.</summary>
    public static JsonElement? Write(CadenceDefinition? c) => c switch
    {
        null => null,
        { Text: { } text } => JsonSerializer.SerializeToElement(text),
        _ => JsonSerializer.SerializeToElement(new { rrule = c.Rrule, start = Start.Format(c.Start), window = IsoDuration.Format(c.Window), timeZone = c.TimeZone }),
    };

    /// <summary>The cadence of either form; null for none.</summary>
    /// <param name="json">The form.</param>
    /// <param name="options">The zone where it names none.</param>
    /// <param name="anchor">As in <see cref="CadenceText.Parse"/>.</param>
    /// <exception cref="PresenceException">All that is wrong with it, at <c>cadence</c> or a place in it.</exception>
    public static CadenceDefinition? Read(JsonElement? json, PresenceOptions options, LocalDate anchor)
    {
        switch (json)
        {
            case null or { ValueKind: JsonValueKind.Null }:
                return null;
            case { ValueKind: JsonValueKind.String } text:
                return CadenceText.Parse(text.GetString()!, options.TimeZone, anchor);
            case { ValueKind: JsonValueKind.Object } form:
                var rule = Form(form);
                var faults = new FaultList();
                var start = Start.Parse(rule.Start ?? "");
                var startSeconds = LocalDateTimePattern.ExtendedIso.Parse(rule.Start ?? "");
                var window = IsoDuration.TryParse(rule.Window);
                faults.Check(!string.IsNullOrWhiteSpace(rule.Rrule), "cadence.rrule-missing", "Give the recurrence rule, such as FREQ=WEEKLY;BYDAY=TU,TH.", "cadence.rrule");
                faults.Check(start.Success || startSeconds.Success, "cadence.start-invalid", "The start is a local date and time such as 2026-11-24T08:30.", "cadence.start");
                faults.Check(window is not null, "cadence.window-invalid", "The window is an ISO 8601 duration such as PT90M.", "cadence.window");
                faults.ThrowIfAny();
                return CadenceRule.Create(rule.Rrule!, start.Success ? start.Value : startSeconds.Value, window!.Value, rule.TimeZone ?? options.TimeZone);
            default:
                throw PresenceException.Invalid("cadence.invalid", $"A cadence is words such as \"{CadenceText.Example}\", or an object with rrule, start, window and timeZone.", "cadence");
        }
    }

    private static RuleForm Form(JsonElement form)
    {
        try
        {
            return form.Deserialize<RuleForm>(PresenceJson.Options)!;
        }
        catch (JsonException e)
        {
            var field = e.Path is { Length: > 2 } path ? "cadence." + path[2..] : "cadence";
            throw PresenceException.Invalid("cadence.invalid", $"A cadence has the fields rrule, start, window and timeZone; '{field}' does not fit.", field);
        }
    }

    private sealed record RuleForm(string? Rrule, string? Start, string? Window, string? TimeZone);
}
