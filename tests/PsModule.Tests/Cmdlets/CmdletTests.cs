using System.Management.Automation;
using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Cmdlets;

/// <summary>A test over all the module's cmdlets, as a session that imported its manifest sees them.</summary>
[TestClass]
public abstract class CmdletTests
{
    /// <summary>The session.</summary>
    internal Shell Session { get; } = new();

    /// <summary>The cmdlets, by name.</summary>
    internal IReadOnlyList<CmdletInfo> Cmdlets =>
        [.. Session.Run("Get-Command -Module RecruitingPresence").Well().Output.Select(o => (CmdletInfo)o.BaseObject).OrderBy(c => c.Name, StringComparer.Ordinal)];

    /// <summary>Ends the session.</summary>
    [TestCleanup]
    public void End() => Session.Dispose();

    /// <summary>Fails with all that is wrong.</summary>
    private protected static void None(IEnumerable<string> wrong, string rule)
    {
        var all = wrong.ToList();
        Assert.IsEmpty(all, $"{rule}\n  {string.Join("\n  ", all)}\n");
    }

    /// <summary>A cmdlet's own parameters, without those of PowerShell.</summary>
    private protected static IEnumerable<ParameterMetadata> Own(CmdletInfo cmdlet) => cmdlet.Parameters.Values.Where(p => !IsCommon(p.Name));

    /// <summary>Is it one of PowerShell's?</summary>
    private protected static bool IsCommon(string parameter) =>
        Cmdlet.CommonParameters.Contains(parameter) || Cmdlet.OptionalCommonParameters.Contains(parameter);
}
