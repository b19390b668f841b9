using System.Text.Json.Nodes;

namespace Recruiting.Functions.Tests.Running;

/// <summary>Files of the project as it stands in the repository.</summary>
internal static class HostJson
{
    /// <summary>The repository.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary><c>host.json</c>, or another JSON file of <c>Functions/</c>.</summary>
    public static JsonNode Read(string file = "host.json") => JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "Functions", file)))!;

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Recruiting.sln")) ? folder : Above(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
