using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging;

namespace Recruiting.Core.Hosting;

/// <summary>A key ring as files of a folder, a key each. A file that is damaged is left out and logged by its name: a new key takes its place, and what it protected is
/// unreadable until the file is put back. Health and the page Connections then say which connections those are.</summary>
/// <remarks>Data Protection's own folder refuses to work at all then, and with it every page that has a form.</remarks>
public sealed partial class KeyFolder(DirectoryInfo folder, ILoggerFactory logs) : FileSystemXmlRepository(folder, logs)
{
    private readonly ILogger log = logs.CreateLogger<KeyFolder>();

    /// <inheritdoc/>
    public override IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Directory.EnumerateFiles("*.xml").OrderBy(f => f.Name, StringComparer.Ordinal).Select(Read).OfType<XElement>()];

    private XElement? Read(FileInfo file)
    {
        try
        {
            using var content = file.OpenRead();
            return XElement.Load(content);
        }
        catch (XmlException e)
        {
            Log.Damaged(log, file.Name, file.DirectoryName!, e.Message);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Error, "The key {File} in {Folder} is damaged and is left out ({Message}). Put the file back from a copy of the data folder, or give anew the connections that health names.")]
        public static partial void Damaged(ILogger logger, string file, string folder, string message);
    }
}
