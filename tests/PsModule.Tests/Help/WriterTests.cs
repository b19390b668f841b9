using System.Diagnostics;
using System.Management.Automation;
using System.Xml.Linq;
using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Help;

/// <summary>The program of the build that writes the help: what it makes of a comment, and what it refuses.</summary>
[TestClass]
public sealed class WriterTests
{
    private readonly string folder = Directory.CreateTempSubdirectory("presence-help-").FullName;

    [TestCleanup]
    public void End() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    public void Cmdlet_WithoutComments_FailsTheBuildAndSaysWhatIsMissing()
    {
        var (exit, said) = Write("");
        Assert.AreEqual(1, exit);
        Assert.Contains("error HELP001: Get-PresenceBare: the class Bare has no <summary>.", said);
        Assert.Contains("error HELP001: Get-PresenceBare: the parameter Word (Bare.Word) has no <summary>.", said);
        Assert.Contains("error HELP001: Get-PresenceBare: 0 <example>", said);
    }

    [TestMethod]
    public void Cmdlet_WithOneExample_FailsTheBuild()
    {
        var (exit, said) = Write($"{Class("<summary>Gets.</summary><example><code>Get-PresenceBare</code><para>All.</para></example>")}{Word("<summary>A word.</summary>")}");
        Assert.AreEqual(1, exit);
        Assert.Contains("Get-PresenceBare: 1 <example>; write 2 or more", said);
    }

    [TestMethod]
    public void Example_WithoutExplanation_FailsTheBuild()
    {
        var (exit, said) = Write($"{Class("<summary>Gets.</summary><example><code>Get-PresenceBare</code></example><example><para>All.</para></example>")}{Word("<summary>A word.</summary>")}");
        Assert.AreEqual(1, exit);
        Assert.Contains("example 1 has no <para>", said);
        Assert.Contains("example 2 has no <code>", said);
    }

    [TestMethod]
    public void Comment_WithMarkup_IsPlainText()
    {
        var (exit, said) = Write($"""
            {Class("""
                <summary>Gets bare
                    things. Ever so <c>many</c>.</summary>
                <remarks>See <see cref="P:Recruiting.PsModule.Tests.Help.Bare.Word"/> and <see langword="null"/>.<para>Own paragraph, <c>-Word</c>.</para>
                <list type="bullet"><item><description>one</description></item><item>two</item></list></remarks>
                <example><code>
                    Get-PresenceBare |
                        ForEach-Object { $_ }
                </code><para>Does each. Then no more.</para></example>
                <example><code>Get-PresenceBare</code><para>All.</para></example>
                """)}
            {Word("<summary>A word, of <see cref=\"T:Recruiting.PsModule.Tests.Help.Bare\"/>. Default: 'none'.</summary>")}
            """);
        Assert.AreEqual(0, exit, said);
        var help = XDocument.Load(Path.Combine(folder, "help.xml"));
        Assert.AreEqual("Gets bare things.", Text(help, "details", "para"));
        Assert.AreEqual("Ever so 'many'.|See -Word and null.|Own paragraph, -Word.|- one|- two", Paragraphs(help.Root!.Elements().Single().Elements().First(e => e.Name.LocalName == "description")));
        Assert.AreEqual("A word, of Get-PresenceBare. Default: 'none'.", Paragraphs(help.Descendants().First(e => e.Name.LocalName == "parameters").Descendants().First(e => e.Name.LocalName == "description")));
        Assert.AreEqual("'none'", Text(help, "parameters", "defaultValue"));
        Assert.AreEqual("Get-PresenceBare |\n    ForEach-Object { $_ }", Text(help, "example", "code"));
        Assert.Contains(" Example 1: Does each ", Text(help, "example", "title"));
    }

    private static string Class(string comment) => $"<member name=\"T:{typeof(Bare).FullName}\">{comment}</member>";

    private static string Word(string comment) => $"<member name=\"P:{typeof(Bare).FullName}.Word\">{comment}</member>";

    private static string Text(XDocument help, string part, string element) =>
        help.Descendants().First(e => e.Name.LocalName == part).Descendants().First(e => e.Name.LocalName == element).Value;

    private static string Paragraphs(XElement description) => string.Join('|', description.Elements().Select(p => p.Value));

    /// <summary>Runs it as the build does, on this very assembly with other comments.</summary>
    private (int Exit, string Said) Write(string members)
    {
        var (comments, references) = (Path.Combine(folder, "comments.xml"), Path.Combine(folder, "references.txt"));
        File.WriteAllText(comments, $"<doc><members>{members}</members></doc>");
        File.WriteAllLines(references, [typeof(PSObject).Assembly.Location, .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll"), .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")]);
        var writer = Module.At("PsModule", "Help", "bin", new DirectoryInfo(Module.Folder).Parent!.Parent!.Name, "net10.0", "RecruitingPresence.Help.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [writer, typeof(Bare).Assembly.Location, comments, references, Path.Combine(folder, "help.xml")]) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said);
    }
}
