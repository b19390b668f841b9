using System.Xml.Linq;

namespace Recruiting.PsModule.Tests.Engine;

/// <summary>The module's list views by themselves: Format-List is not served with the engine, so a session that is to show lists gets these before the tables.</summary>
internal static class ListViews
{
    /// <summary>Writes them to a file.</summary>
    /// <returns>Its path.</returns>
    public static string Write(string folder)
    {
        var views = Directory.EnumerateFiles(Path.Combine(Module.Folder, "Formats"), "*.format.ps1xml")
            .SelectMany(file => XDocument.Load(file).Descendants("View").Where(v => v.Element("ListControl") is not null));
        var path = Path.Combine(folder, "Lists.format.ps1xml");
        new XDocument(new XElement("Configuration", new XElement("ViewDefinitions", views))).Save(path);
        return path;
    }
}
