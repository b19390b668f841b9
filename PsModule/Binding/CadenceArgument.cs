using System.Collections;
using System.Text.Json;
using Recruiting.Core.Channels;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Binding;

/// <summary>A rhythm as somebody gives it: words, a hashtable with rrule, start, window and timeZone, or another channel's.</summary>
public sealed class CadenceArgument
{
    /// <summary>Words: <c>2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam</c>; empty for no rhythm.</summary>
    public CadenceArgument(string words) => Form = string.IsNullOrWhiteSpace(words) ? null : CadenceForm.OfWords(words);

    /// <summary>A rule: <c>@{ rrule = 'FREQ=WEEKLY;BYDAY=TU'; start = '2026-11-24T08:30'; window = 'PT90M'; timeZone = 'Europe/Amsterdam' }</c>.</summary>
    public CadenceArgument(IDictionary rule) =>
        Form = JsonSerializer.SerializeToElement(rule.Keys.Cast<object>().ToDictionary(k => JsonNamingPolicy.CamelCase.ConvertName(k.ToString()!), k => rule[k]?.ToString()));

    /// <summary>The rhythm of a channel.</summary>
    public CadenceArgument(PresenceCadence cadence) => Form = cadence.Form;

    /// <summary>It as it is written; null for no rhythm.</summary>
    internal JsonElement? Form { get; }

    /// <summary>It as it is written.</summary>
    public override string ToString() => Form?.ToString() ?? "";
}
