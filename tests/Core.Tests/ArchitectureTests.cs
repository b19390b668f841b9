using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NetArchTest.Rules;

namespace Recruiting.Core.Tests;

/// <summary>The dependency rule of the house: Core ← Board ← {Desk, Functions}, and inside Core a folder uses only folders above it.</summary>
[TestClass]
public sealed partial class ArchitectureTests
{
    // In the order of the design; what a later issue adds gets its place here.
    private static readonly string[] Folders =
        ["Time", "Storage", "Log", "Media", "Channels", "Posts", "WorkingGroup", "Cadence", "Guardrails", "LinkedIn", "Connections", "Publishing", "Reporting", "Reminding", "Setups", "Jobs", "Hosting"];

    private static readonly Assembly Core = typeof(PresenceException).Assembly;

    private static readonly string Root = Find();

    public static IEnumerable<string> Names() => Folders;

    [TestMethod]
    public void Core_HasTheFoldersOfTheDesignAndNoOther()
    {
        var there = Core.GetTypes().Select(t => t.Namespace).OfType<string>().Where(n => n.StartsWith("Recruiting.Core.", StringComparison.Ordinal)).Select(n => n.Split('.')[2]).Distinct();

        Assert.AreSequenceEqual(Folders.Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Folder_UsesOnlyFoldersAboveIt(string folder)
    {
        var below = Folders.SkipWhile(f => f != folder).Skip(1).Select(f => $"Recruiting.Core.{f}").ToArray();
        if (below.Length == 0) return;

        var result = Types.InAssembly(Core).That().ResideInNamespace($"Recruiting.Core.{folder}").ShouldNot().HaveDependencyOnAny(below).GetResult();

        Assert.IsTrue(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Source_OfAFolder_NamesNoFolderBelowIt(string folder)
    {
        // Beside the compiled code: what only a using or a comment names.
        var below = Folders.SkipWhile(f => f != folder).Skip(1).ToHashSet();
        foreach (var file in Directory.GetFiles(Path.Combine(Root, "Core", folder), "*.cs", SearchOption.AllDirectories))
        {
            var named = Using().Matches(File.ReadAllText(file)).Select(m => m.Groups["folder"].Value).Where(below.Contains);
            Assert.IsEmpty(named, Path.GetFileName(file));
        }
    }

    [TestMethod]
    public void RootFiles_UseNoFolder()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Root, "Core"), "*.cs")) Assert.IsEmpty(Using().Matches(File.ReadAllText(file)), Path.GetFileName(file));
    }

    [TestMethod]
    [DataRow("Core", "")]
    [DataRow("Board", "Core")]
    [DataRow("Desk", "Board,Core")]
    [DataRow("Functions", "Board,Core")]
    [DataRow("PsModule", "Core")]
    [DataRow("PsModule/Loading", "")]
    public void Project_ReferencesOnlyWhatIsAboveIt(string project, string allowed)
    {
        var file = Directory.GetFiles(Path.Combine(Root, project), "*.csproj").Single();
        var references = XDocument.Load(file).Descendants("ProjectReference").Select(r => r.Attribute("Include")!.Value.Split('/', '\\')).Where(r => r[0] == "..").Select(r => r[1]);

        Assert.IsEmpty(references.Except(allowed.Split(',')));
    }

    [TestMethod]
    public void Core_KnowsNoHost()
    {
        string[] hosts = ["Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Mvc", "Microsoft.Extensions.Hosting", "Quartz", "Microsoft.Azure.Functions"];

        Assert.IsEmpty(Core.GetReferencedAssemblies().Select(a => a.Name!).Where(n => hosts.Any(h => n.StartsWith(h, StringComparison.Ordinal))));
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Recruiting.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Recruiting.sln");
    }

    [GeneratedRegex(@"Recruiting\.Core\.(?<folder>[A-Z][A-Za-z]+)\s*[;.]")]
    private static partial Regex Using();
}
