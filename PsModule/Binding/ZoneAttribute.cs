using System.Management.Automation;

namespace Recruiting.PowerShell.Binding;

/// <summary>Takes a time zone by its IANA name, its Windows name, or as TimeZoneInfo; gives the IANA name.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ZoneAttribute : EmptyIsNoneAttribute
{
    /// <inheritdoc />
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is TimeZoneInfo zone ? Of(zone.Id) : base.Transform(engineIntrinsics, inputData);

    /// <inheritdoc />
    protected override object Of(string text) => TimeZoneInfo.TryConvertWindowsIdToIanaId(text, out var iana) ? iana : text;
}
