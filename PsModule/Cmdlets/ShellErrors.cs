using System.Management.Automation;
using Recruiting.Core;
using Recruiting.Core.Guardrails;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets;

/// <summary>What went wrong, as PowerShell tells it: the id begins with the stable code, the message is in the reader's language.</summary>
internal static class ShellErrors
{
    private const string Unexpected = "request.unexpected";

    /// <summary>An error record.</summary>
    /// <param name="error">A fault of Core; or anything else, which is told as unexpected, in one line.</param>
    /// <param name="target">What it was done to.</param>
    public static ErrorRecord Record(Exception error, object? target)
    {
        if (error is PresenceException known)
        {
            // What guardrails found is there for a script to read: $_.Exception.Data.Findings.
            if (known.Details.GetValueOrDefault("findings") is IEnumerable<Finding> findings) known.Data["Findings"] = findings.Select(f => new PresencePostFinding(f)).ToArray();
            return new(known, known.Code, Category(known.Kind), target) { ErrorDetails = new(known.Text(PresenceSession.Language)) };
        }

        Sentence said = $"Something went wrong here that should not: {FirstLine(error.Message)} ({error.GetType().Name}). $Error[0].Exception says more.";
        return new(error, Unexpected, ErrorCategory.NotSpecified, target) { ErrorDetails = new(said.In(PresenceSession.Language)) };
    }

    /// <summary>Can nothing go on after it?</summary>
    public static bool EndsAll(Exception error) => error is PresenceException { Kind: FaultKind.Unavailable or FaultKind.NotSignedIn } or PresenceException { Code: "connection.closed" };

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();

    private static ErrorCategory Category(FaultKind kind) => kind switch
    {
        FaultKind.Invalid => ErrorCategory.InvalidArgument,
        FaultKind.NotSignedIn => ErrorCategory.AuthenticationError,
        FaultKind.Forbidden => ErrorCategory.PermissionDenied,
        FaultKind.NotFound => ErrorCategory.ObjectNotFound,
        FaultKind.Conflict => ErrorCategory.InvalidOperation,
        FaultKind.Changed => ErrorCategory.ResourceExists,
        FaultKind.Refused => ErrorCategory.InvalidData,
        _ => ErrorCategory.ResourceUnavailable,
    };
}
