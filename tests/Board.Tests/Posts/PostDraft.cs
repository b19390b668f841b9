using System.Net;
using System.Text.RegularExpressions;

namespace Recruiting.Board.Tests.Posts;

/// <summary>The form about a post as a page shows it, filled in and sent as a browser without script does.</summary>
internal sealed partial class PostDraft(BoardClient api, string action, string html)
{
    /// <summary>The page that it is on.</summary>
    public string Html => html;

    /// <summary>Its fields as they stand: hidden ones, ticked boxes, texts.</summary>
    public List<KeyValuePair<string, string>> Fields { get; } = Read(html, action);

    public static async Task<PostDraft> OpenAsync(BoardClient api, string page, string action) => new(api, action, (await api.GetAsync(page)).Is(200).Text);

    /// <summary>What stands in a field, once for each time it is there.</summary>
    public IReadOnlyList<string> this[string name] => [.. Fields.Where(f => f.Key == name).Select(f => f.Value)];

    /// <summary>Writes into a field: the first of its name, or another.</summary>
    public PostDraft With(string name, string value, int at = 0)
    {
        var places = Fields.Select((f, i) => (f.Key, i)).Where(f => f.Key == name).Select(f => f.i).ToList();
        if (at < places.Count) Fields[places[at]] = new(name, value);
        else Fields.Add(new(name, value));
        return this;
    }

    /// <summary>Sends it by a button of its, or by the one that writes; the answer's own form stands for this one then.</summary>
    public async Task<(Reply Reply, PostDraft Form)> SendAsync(string? act = null, params (string Field, string Name, byte[] Content)[] files)
    {
        using var sent = new MultipartFormDataContent();
        foreach (var (name, value) in Fields) sent.Add(new StringContent(value), $"\"{name}\"");
        if (act is not null) sent.Add(new StringContent(act), "\"media.do\"");
        foreach (var (field, name, content) in files) sent.Add(new ByteArrayContent(content), $"\"{field}\"", $"\"{name}\"");
        // What a browser sends for a field in which nothing was chosen.
        if (files.Length == 0) sent.Add(new ByteArrayContent([]) { Headers = { { "Content-Disposition", "form-data; name=\"files\"; filename=\"\"" } } });
        var reply = await api.SendAsync(HttpMethod.Post, action, sent);
        return (reply, new(api, action, reply.Text));
    }

    private static List<KeyValuePair<string, string>> Read(string html, string action)
    {
        var form = Form().Matches(html).FirstOrDefault(m => WebUtility.HtmlDecode(Attribute(m.Groups["head"].Value, "action")) == action);
        if (form is null) return [];
        var body = form.Groups["body"].Value;
        return
        [
            .. Field().Matches(body).Where(IsSent).Select(m => KeyValuePair.Create(Decoded(m, "name"), m.Groups["text"].Success ? WebUtility.HtmlDecode(m.Groups["text"].Value) : Decoded(m, "value"))),
            .. Chosen().Matches(body).Select(m => KeyValuePair.Create(Decoded(m, "name"), WebUtility.HtmlDecode(m.Groups["value"].Value))),
        ];
    }

    private static bool IsSent(Match field) => Attribute(field.Value, "name") is not null && Attribute(field.Value, "type") switch
    {
        "file" => false,
        "checkbox" or "radio" => field.Groups["head"].Value.Contains(" checked", StringComparison.Ordinal),
        _ => true,
    };

    private static string Decoded(Match field, string attribute) => WebUtility.HtmlDecode(Attribute(field.Groups["head"].Value, attribute) ?? "");

    private static string? Attribute(string tag, string name) => Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"") is { Success: true } m ? m.Groups[1].Value : null;

    [GeneratedRegex("<form(?<head>[^>]*)>(?<body>.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<select(?<head>[^>]*)>(?:(?!</select>).)*?<option value=\"(?<value>[^\"]*)\" selected", RegexOptions.Singleline)]
    private static partial Regex Chosen();

    [GeneratedRegex("<(?:input(?<head>[^>]*)>|textarea(?<head>[^>]*)>(?<text>[^<]*)</textarea>)")]
    private static partial Regex Field();
}
