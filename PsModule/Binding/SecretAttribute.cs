using System.Management.Automation;
using System.Security;

namespace Recruiting.PowerShell.Binding;

/// <summary>Takes a secret as SecureString alone. Whatever else is given is refused without being repeated: PowerShell's own error would show it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc />
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        null => null,
        SecureString secret => secret,
        PSCredential credential => credential.Password,
        _ => throw new ArgumentTransformationMetadataException("It is taken as a SecureString only, so that it stands in no history and no log: (Read-Host -AsSecureString), or Get-Secret."),
    };
}
