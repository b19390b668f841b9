using System.Reflection;
using System.Xml;
using System.Xml.Linq;
using Recruiting.PowerShell.Help;

// Called by the build of the module: the assembly, its doc comments, a file that lists what it was compiled against, and the file to write.
if (args is not [var assembly, var comments, var references, var help])
{
    await Console.Error.WriteLineAsync("RecruitingPresence.Help ASSEMBLY COMMENTS.xml REFERENCES.txt HELP.xml");
    return 2;
}

using var context = new MetadataLoadContext(new PathAssemblyResolver([assembly, .. File.ReadLines(references)]));
var docs = new Documentation(XDocument.Load(comments, LoadOptions.PreserveWhitespace));
var cmdlets = CmdletReader.Read(context.LoadFromAssemblyPath(assembly));
var gaps = cmdlets.SelectMany(c => HelpGaps.Of(c, docs)).ToList();
foreach (var gap in gaps) Console.WriteLine($"RecruitingPresence.Help : error HELP001: {gap}");
if (gaps.Count > 0) return 1;

Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(help))!);
using var writer = XmlWriter.Create(help, new() { Indent = true });
new MamlFile(cmdlets, docs).Write().Save(writer);
return 0;
