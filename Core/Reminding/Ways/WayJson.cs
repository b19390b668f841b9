using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Recruiting.Core.Reminding.Ways;

/// <summary>JSON as webhooks get it: as short as it can be, for they have limits, and a picture character is not twelve letters long.</summary>
internal static partial class WayJson
{
    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON. It is sent as JSON and never stands in a page.</summary>
    public static string Of(JsonObject json) => Pair().Replace(
        json.ToJsonString(Plain),
        m => m.Groups["high"].Success ? string.Concat(Unit(m.Groups["high"].ValueSpan), Unit(m.Groups["low"].ValueSpan)) : m.Value);

    private static char Unit(ReadOnlySpan<char> digits) => (char)ushort.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    // A backslash of the text's own stands there twice: those pairs are passed over.
    [GeneratedRegex(@"\\\\|\\u(?<high>[Dd][89ABab][0-9A-Fa-f]{2})\\u(?<low>[Dd][C-Fc-f][0-9A-Fa-f]{2})")]
    private static partial Regex Pair();
}
