using System.Globalization;
using System.Management.Automation;
using Recruiting.Core.Time;

namespace Recruiting.PowerShell.Binding;

/// <summary>Takes a length of time as .NET writes it (<c>1.00:00:00</c>, <c>4:00</c>) or as ISO 8601 does (<c>PT4H</c>).</summary>
/// <remarks>A bare number is refused: .NET reads "4" as four days and 4 as four ten-millionths of a second, and nobody means either.</remarks>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LengthAttribute : EmptyIsNoneAttribute
{
    private const string Remedy = "Write it as 04:00:00 for four hours or 1.00:00:00 for a day, or as ISO 8601 has it: PT4H.";

    /// <inheritdoc />
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var given = base.Transform(engineIntrinsics, inputData);
        return (given is PSObject wrapped ? wrapped.BaseObject : given) switch
        {
            null => null,
            TimeSpan length => length,
            var other => throw No($"'{other}' is no length of time. {Remedy}"),
        };
    }

    /// <inheritdoc />
    protected override object Of(string text) =>
        IsoDuration.TryParse(text) is { } iso ? iso.ToTimeSpan()
        : text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var length) ? length
        : throw No($"'{text}' is no length of time. {Remedy}");
}
