using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace Recruiting.PowerShell.Cmdlets;

/// <summary>A cmdlet whose parameters are the fields of a record: knows which of them somebody gave.</summary>
public abstract class FormCmdlet : PresenceCmdlet
{
    private HashSet<string> typed = [];

    /// <summary>Do fields that come along the pipeline count? Not those of an object that only names what is to be changed.</summary>
    private protected virtual bool RowCounts => true;

    /// <inheritdoc />
    protected override void BeginProcessing() => typed = new(MyInvocation.BoundParameters.Keys, StringComparer.OrdinalIgnoreCase);

    /// <summary>Was it given? What is typed counts, nothing (<c>$null</c>, '') included, which takes a value away; an empty cell of a row says nothing.</summary>
    private protected bool Given(string parameter) =>
        typed.Contains(parameter) || (RowCounts && MyInvocation.BoundParameters.TryGetValue(parameter, out var value) && value is not null);

    /// <summary>What was given for a field, else what is there.</summary>
    private protected T Or<T>(string parameter, T given, T there) => Given(parameter) ? given : there;

    /// <summary>The fields that were given, in words: <c>Name 'Acme', MostPerWeek 2</c>.</summary>
    private protected string Fields(IEnumerable<string> parameters) =>
        string.Join(", ", parameters.Where(Given).Select(p => $"{p} {Word(MyInvocation.BoundParameters[p])}"));

    private static string Word(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => "(none)",
        string text => $"'{text}'",
        SwitchParameter flag => flag.IsPresent ? "yes" : "no",
        IEnumerable list when list.Cast<object>().ToList() is var items => items.Count == 0 ? "(none)" : string.Join(",", items),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() is { Length: > 0 } words ? $"'{words}'" : "(none)",
    };
}
