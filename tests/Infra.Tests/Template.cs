using System.Text.Json.Nodes;

namespace Recruiting.Infra.Tests;

/// <summary>The compiled template, and what it makes of given parameters: the compiler's own prediction of each resource, with all that is known before a deployment worked out.</summary>
internal sealed class Template
{
    private static readonly Lazy<Task<JsonNode>> Main = new(CompileAsync);
    private static readonly Lazy<Task<Template>> All = new(() => PredictAsync("prod.bicepparam", Bicep.Everything));
    private static readonly Lazy<Task<Template>> Little = new(() => PredictAsync("dev.bicepparam", Bicep.Least));

    private Template(IReadOnlyList<JsonNode> resources) => Resources = resources;

    /// <summary>All resources.</summary>
    public IReadOnlyList<JsonNode> Resources { get; }

    /// <summary><c>main.bicep</c> as an ARM template.</summary>
    public static Task<JsonNode> CompiledAsync() => Main.Value;

    /// <summary>With everything given that may be given, as <c>prod.bicepparam</c> has it.</summary>
    public static Task<Template> EverythingAsync() => All.Value;

    /// <summary>With no more than what must be given, as <c>dev.bicepparam</c> has it.</summary>
    public static Task<Template> LeastAsync() => Little.Value;

    /// <summary>The resources of a type.</summary>
    public IEnumerable<JsonNode> Of(string type) => Resources.Where(r => Type(r) == type);

    /// <summary>The properties of the only resource of a type.</summary>
    public JsonNode Only(string type) => Of(type).Single()["properties"]!;

    /// <summary>The properties of the app's configuration of a name, such as <c>appsettings</c>.</summary>
    public JsonObject Config(string name) => Of("Microsoft.Web/sites/config").Single(c => Name(c).Split('/')[^1] == name)["properties"]!.AsObject();

    /// <summary>A resource's type.</summary>
    public static string Type(JsonNode resource) => resource["type"]!.GetValue<string>();

    /// <summary>A resource's name.</summary>
    public static string Name(JsonNode resource) => resource["name"]!.GetValue<string>();

    /// <summary>All values below a node, each with the name it stands under.</summary>
    public static IEnumerable<(string Name, JsonNode? Value)> Below(JsonNode? node, string name = "") => node switch
    {
        JsonObject o => o.SelectMany(p => Below(p.Value, p.Key)).Prepend((name, node)),
        JsonArray a => a.SelectMany(v => Below(v, name)),
        _ => [(name, node)],
    };

    private static async Task<JsonNode> CompileAsync()
    {
        var (code, output, said) = await Bicep.RunAsync(Bicep.Least, "build", "main.bicep", "--stdout");
        Assert.AreEqual(0, code, said);
        Assert.AreEqual("", said);
        return JsonNode.Parse(output)!;
    }

    // The prediction is written beside the parameters, so it is made in a copy.
    private static async Task<Template> PredictAsync(string parameters, IReadOnlyDictionary<string, string> environment)
    {
        var folder = Directory.CreateTempSubdirectory("recruiting-infra-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(Repository.Infra, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(Repository.Infra, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            var (code, _, said) = await Bicep.RunAsync(
                environment, "snapshot", Path.Combine(folder.FullName, parameters), "--mode", "overwrite",
                "--tenant-id", "22222222-2222-2222-2222-222222222222", "--subscription-id", "44444444-4444-4444-4444-444444444444", "--location", "westeurope");
            Assert.AreEqual(0, code, said);
            var snapshot = JsonNode.Parse(await File.ReadAllTextAsync(Directory.EnumerateFiles(folder.FullName, "*.snapshot.json").Single()))!;
            return new([.. snapshot["predictedResources"]!.AsArray().OfType<JsonNode>()]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
