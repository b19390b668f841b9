using System.Management.Automation;

namespace Recruiting.PsModule.Tests.Help;

/// <summary>A cmdlet without a comment that a person could use: what the help writer must refuse.</summary>
[Cmdlet(VerbsCommon.Get, "PresenceBare")]
public sealed class Bare : PSCmdlet
{
    [Parameter]
    public string Word { get; set; } = "";
}
