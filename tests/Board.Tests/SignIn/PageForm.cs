using System.Net;
using System.Text.RegularExpressions;

namespace Recruiting.Board.Tests.SignIn;

/// <summary>A form as a page shows it, filled in and sent as a browser without script does.</summary>
internal sealed partial class PageForm(string action, IReadOnlyList<KeyValuePair<string, string>> fields)
{
    /// <summary>Where it is sent.</summary>
    public string Action => action;

    /// <summary>Hidden fields, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields => fields;

    /// <summary>What stands in a field, once for each time it is there.</summary>
    public IReadOnlyList<string> this[string name] => [.. fields.Where(f => f.Key == name).Select(f => f.Value)];

    /// <summary>The form of a page with this action.</summary>
    public static PageForm Of(string html, string action)
    {
        var form = Form().Matches(html).Single(m => WebUtility.HtmlDecode(Attribute(m.Groups["head"].Value, "action")) == action);
        return new(action, [.. Input().Matches(form.Groups["body"].Value).Select(m => m.Value).Where(i => Attribute(i, "type") == "hidden")
            .Select(i => KeyValuePair.Create(WebUtility.HtmlDecode(Attribute(i, "name"))!, WebUtility.HtmlDecode(Attribute(i, "value")) ?? ""))]);
    }

    /// <summary>As multipart, with more fields and files.</summary>
    public MultipartFormDataContent With(IEnumerable<KeyValuePair<string, string>>? more = null, string? file = null, byte[]? content = null)
    {
        var sent = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Concat(more ?? [])) sent.Add(new StringContent(value), $"\"{name}\"");
        if (content is not null) sent.Add(new ByteArrayContent(content), "\"file\"", $"\"{file}\"");
        return sent;
    }

    private static string? Attribute(string tag, string name) => Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"") is { Success: true } m ? m.Groups[1].Value : null;

    [GeneratedRegex("<form(?<head>[^>]*)>(?<body>.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();
}
