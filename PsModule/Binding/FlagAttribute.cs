using System.Management.Automation;

namespace Recruiting.PowerShell.Binding;

/// <summary>Takes yes and no as people write them into a CSV file, in English or Dutch.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FlagAttribute : EmptyIsNoneAttribute
{
    /// <summary>Is nothing a no? For a switch, which cannot be left open.</summary>
    public bool NothingIsNo { get; set; }

    /// <inheritdoc />
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => base.Transform(engineIntrinsics, inputData) ?? (NothingIsNo ? false : null);

    /// <inheritdoc />
    protected override object Of(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "$TRUE" or "YES" or "1" or "WAAR" or "JA" => true,
        "FALSE" or "$FALSE" or "NO" or "0" or "ONWAAR" or "NEE" => false,
        _ => throw No($"'{text}' is neither true nor false. Write true or false, or leave it empty."),
    };
}
