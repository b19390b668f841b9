using System.Collections;
using System.Management.Automation;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Recruiting.Infra.Tests.Scripts;

/// <summary>A real HTTP call. PowerShell's own cmdlet is in an assembly that the engine comes without.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "RestMethod")]
public sealed class InvokeRestMethod : PSCmdlet
{
    private static readonly HttpClient Http = new();

    [Parameter(Mandatory = true)]
    public Uri Uri { get; set; } = null!;

    [Parameter(Mandatory = true)]
    public string Method { get; set; } = "";

    [Parameter]
    public Hashtable Headers { get; set; } = [];

    [Parameter]
    public string? Body { get; set; }

    [Parameter]
    public string? ContentType { get; set; }

    protected override void ProcessRecord()
    {
        using var request = new HttpRequestMessage(new HttpMethod(Method), Uri);
        foreach (DictionaryEntry header in Headers) request.Headers.Add((string)header.Key, (string)header.Value!);
        if (Body is not null) request.Content = new StringContent(Body, Encoding.UTF8, MediaTypeHeaderValue.Parse(ContentType ?? "application/x-www-form-urlencoded"));
        using var response = Http.Send(request);
        using var reader = new StreamReader(response.Content.ReadAsStream());
        var text = reader.ReadToEnd();
        if (!response.IsSuccessStatusCode) throw new HttpRequestException($"{Method} {Uri} answered {(int)response.StatusCode}: {text}");
        if (text.Length > 0) WriteObject(Read(JsonNode.Parse(text)));
    }

    private static object? Read(JsonNode? node) => node switch
    {
        null => null,
        JsonObject o => o.Aggregate(new PSObject(), (made, p) =>
        {
            made.Properties.Add(new PSNoteProperty(p.Key, Read(p.Value)));
            return made;
        }),
        JsonArray a => a.Select(Read).ToArray(),
        _ => node.GetValueKind() switch { JsonValueKind.True => true, JsonValueKind.False => false, JsonValueKind.String => node.GetValue<string>(), _ => node.GetValue<double>() },
    };
}

/// <summary>Of tables, lists and plain values.</summary>
[Cmdlet(VerbsData.ConvertTo, "Json")]
public sealed class ConvertToJson : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public Hashtable InputObject { get; set; } = [];

    [Parameter]
    public int Depth { get; set; } = 2;

    protected override void ProcessRecord() => WriteObject(JsonSerializer.Serialize(Plain(InputObject, Depth)));

    // As the real one, it writes what lies deeper than that as mere text.
    private static object? Plain(object? value, int depth) => value switch
    {
        PSObject shell => Plain(shell.BaseObject, depth),
        IDictionary table => depth < 0 ? table.ToString() : table.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => Plain(e.Value, depth - 1)),
        object[] list => depth < 0 ? list.ToString() : list.Select(v => Plain(v, depth - 1)).ToList(),
        _ => value,
    };
}

/// <summary>Takes no time.</summary>
[Cmdlet(VerbsLifecycle.Start, "Sleep")]
public sealed class StartSleep : PSCmdlet
{
    internal const string Variable = "Slept";

    [Parameter(Mandatory = true)]
    public int Seconds { get; set; }

    protected override void ProcessRecord() => ((Action<int>)SessionState.PSVariable.GetValue(Variable))(Seconds);
}

/// <summary>Keeps what is shown.</summary>
[Cmdlet(VerbsCommunications.Write, "Host")]
public sealed class WriteHost : PSCmdlet
{
    internal const string Variable = "Shown";

    [Parameter(Mandatory = true, Position = 0)]
    public object Shown { get; set; } = "";

    protected override void ProcessRecord() => ((Action<string>)SessionState.PSVariable.GetValue(Variable))(Shown.ToString()!);
}
