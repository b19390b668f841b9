using Recruiting.Core.Jobs;

namespace Recruiting.PowerShell.Output;

/// <summary>A workspace that was copied to another store.</summary>
public sealed class PresenceStoreCopy
{
    internal PresenceStoreCopy(string from, string to, CopyReport report)
    {
        Source = from;
        Destination = to;
        Rows = report.Rows;
        Written = report.Written;
        Files = report.Files;
        LeftOut = [.. report.LeftOut];
    }

    /// <summary>The store that was copied.</summary>
    public string Source { get; }

    /// <summary>The store that it was copied to.</summary>
    public string Destination { get; }

    /// <summary>Rows of the workspace, each of which was compared with its copy.</summary>
    public long Rows { get; }

    /// <summary>Rows that were written now; none where an earlier copy had done it all.</summary>
    public long Written { get; }

    /// <summary>Images and documents that are there.</summary>
    public int Files { get; }

    /// <summary>What was not copied and has to be given anew: connections whose tokens could not be taken along, damaged files.</summary>
    public string[] LeftOut { get; }
}
