using System.Globalization;
using Recruiting.Core.Setups;

namespace Recruiting.PowerShell.Output;

/// <summary>One field that differs between a store and a set-up file.</summary>
public sealed class PresenceSetupField
{
    private readonly string text;

    internal PresenceSetupField(SetupField field, CultureInfo language)
    {
        Field = field.Field;
        Before = field.Before?.In(language);
        After = field.After?.In(language);
        text = field.Text(language);
    }

    /// <summary>Its place in the record, as the file has it: rules.mostPerWeek.</summary>
    public string Field { get; }

    /// <summary>What is in the store; null for nothing.</summary>
    public string? Before { get; }

    /// <summary>What the file has; null for nothing.</summary>
    public string? After { get; }

    /// <summary><c>rules.mostPerWeek: 2 → 3</c>.</summary>
    public override string ToString() => text;
}
