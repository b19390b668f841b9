using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using NodaTime;

namespace Recruiting.PowerShell.Binding;

/// <summary>Completes IANA names of time zones: by their beginning, or by any part of it such as the city.</summary>
internal sealed class TimeZoneCompleter : IArgumentCompleter
{
    /// <inheritdoc />
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = wordToComplete.Trim('\'', '"').Replace(' ', '_');
        return DateTimeZoneProviders.Tzdb.Ids
            .Where(id => id.Contains(word, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(id => id.StartsWith(word, StringComparison.OrdinalIgnoreCase)).ThenBy(id => id, StringComparer.Ordinal)
            .Select(id => new CompletionResult(id, id, CompletionResultType.ParameterValue, id));
    }
}
