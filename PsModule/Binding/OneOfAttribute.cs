using System.Management.Automation;

namespace Recruiting.PowerShell.Binding;

/// <summary>One of a few words, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneOfAttribute(params string[] words) : ValidateArgumentsAttribute
{
    /// <inheritdoc />
    protected override void Validate(object? arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is string given && !words.Contains(given, StringComparer.OrdinalIgnoreCase))
            throw new ValidationMetadataException($"'{given}' is none of them. Give one of: {string.Join(", ", words)}.");
    }
}
