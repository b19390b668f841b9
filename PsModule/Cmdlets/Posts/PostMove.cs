using System.Management.Automation;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>An act after which the post is still there to be shown.</summary>
public abstract class PostMove : PostAct
{
    /// <summary>Writes each post as it is afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    private protected override bool Shows => PassThru;
}
