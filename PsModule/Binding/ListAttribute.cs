namespace Recruiting.PowerShell.Binding;

/// <summary>Takes one text with commas or semicolons, such as a cell of a CSV file, as a list.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ListAttribute : EmptyIsNoneAttribute
{
    /// <inheritdoc />
    protected override object Of(string text) => text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
