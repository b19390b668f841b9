using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.PowerShell.Binding;

/// <summary>Completes one of a few words.</summary>
internal abstract class WordCompleter(params string[] words) : IArgumentCompleter
{
    /// <inheritdoc />
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        words.Where(w => w.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase)).Select(w => new CompletionResult(w));
}

/// <summary>How posts get to their place.</summary>
internal sealed class DeliveryCompleter() : WordCompleter("Assisted", "Direct");

/// <summary>Whose yes a post needs.</summary>
internal sealed class ApprovalCompleter() : WordCompleter("Workspace", "Self", "Other");

/// <summary>Days of the week.</summary>
internal sealed class WeekdayCompleter() : WordCompleter([.. Enum.GetNames<DayOfWeek>().Skip(1), "Sunday"]);

/// <summary>Roles that carry rights.</summary>
internal sealed class RoleCompleter() : WordCompleter([.. Enum.GetValues<Role>().Select(Roles.Word)]);

/// <summary>Ways that a reminder can take.</summary>
internal sealed class WayCompleter() : WordCompleter([.. ReminderWays.All]);

/// <summary>Languages in which pages and messages are there.</summary>
internal sealed class LanguageCompleter() : WordCompleter("en", "nl");
