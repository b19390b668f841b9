using System.Management.Automation;

namespace Recruiting.PowerShell.Binding;

/// <summary>Takes an empty text, such as an empty cell of a CSV file, as nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal class EmptyIsNoneAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc />
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var given = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return given is string text ? string.IsNullOrWhiteSpace(text) ? null : Of(text.Trim()) : inputData;
    }

    /// <summary>What a text that is not empty stands for.</summary>
    protected virtual object Of(string text) => text;

    /// <summary>A text that stands for nothing of the kind.</summary>
    protected static ArgumentTransformationMetadataException No(string why) => new(why);
}
