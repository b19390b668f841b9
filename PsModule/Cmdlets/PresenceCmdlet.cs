using System.Collections.Concurrent;
using System.Management.Automation;
using Recruiting.Core;
using Recruiting.Core.Guardrails;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets;

/// <summary>What all cmdlets share: the connection, waiting for Core's asynchronous operations without blocking Ctrl-C, and errors by their stable code.</summary>
public abstract class PresenceCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private PresenceSession? session;
    private BlockingCollection<Action>? toShell;

    /// <summary>Ends with Ctrl-C.</summary>
    private protected CancellationToken Cancel => stopping.Token;

    /// <summary>The connection.</summary>
    private protected PresenceSession Session
    {
        get
        {
            try
            {
                return session ??= Sessions.Current();
            }
            catch (PresenceException e)
            {
                ThrowTerminatingError(Record(e, null));
                throw;
            }
        }
    }

    /// <inheritdoc />
    protected override void StopProcessing() => stopping.Cancel();

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the cmdlet holds.</summary>
    protected virtual void Dispose(bool disposing) => stopping.Dispose();

    /// <summary>Does one item of the pipeline. What cannot be done is an error of that item, and the next one is done; with an unusable store nothing goes on.</summary>
    /// <param name="target">The item, for the error.</param>
    /// <param name="act">What to do; asynchronous, on no thread of the shell's.</param>
    private protected void Do(object? target, Func<CancellationToken, Task> act)
    {
        try
        {
            Await(act);
        }
        catch (PresenceException e) when (e.Kind is FaultKind.Unavailable or FaultKind.NotSignedIn)
        {
            ThrowTerminatingError(Record(e, target));
        }
        catch (PresenceException e)
        {
            WriteError(Record(e, target));
        }
    }

    /// <summary>Does something and waits for it here; what is said meanwhile by <see cref="ToShell"/> is said by the shell's own thread.</summary>
    private protected void Await(Func<CancellationToken, Task> act)
    {
        // Here, on the shell's own thread, the only one that knows its runspace.
        _ = Session;
        using var pump = toShell = new(64);
        var work = Task.Run(async () =>
        {
            try
            {
                await act(stopping.Token).ConfigureAwait(false);
            }
            finally
            {
                pump.CompleteAdding();
            }
        });
        try
        {
            foreach (var say in pump.GetConsumingEnumerable()) say();
        }
        catch
        {
            // The pipeline wants no more (Select-Object -First, Ctrl-C): the work ends before the cmdlet does.
            stopping.Cancel();
            foreach (var unsaid in pump.GetConsumingEnumerable()) _ = unsaid;
            ((IAsyncResult)work).AsyncWaitHandle.WaitOne();
            throw;
        }
        finally
        {
            toShell = null;
        }

        try
        {
            work.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Writes an object, from any thread inside <see cref="Do"/>.</summary>
    private protected void Write(object output) => ToShell(() => WriteObject(output));

    /// <summary>Tells <c>-Verbose</c> what is done, from any thread inside <see cref="Do"/>.</summary>
    private protected void Tell(string what) => ToShell(() => WriteVerbose(what));

    /// <summary>Leaves something to the shell's own thread, the only one that may write.</summary>
    private protected void ToShell(Action say)
    {
        if (toShell is { IsAddingCompleted: false } pump) pump.Add(say);
        else say();
    }

    /// <summary>Asks whether to go on, from any thread inside <see cref="Do"/>; the answer comes from the shell's own.</summary>
    private protected Task<bool> MayAsync(string target, string action)
    {
        var answer = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        ToShell(() =>
        {
            try
            {
                answer.SetResult(ShouldProcess(target, action));
            }
            catch (Exception e)
            {
                answer.SetException(e);
                throw;
            }
        });
        return answer.Task;
    }

    /// <summary>Warns, from any thread inside <see cref="Do"/>.</summary>
    private protected void Warn(string what) => ToShell(() => WriteWarning(what));

    /// <summary>An error record: its id is the stable code, and what guardrails found is in its exception's Data, as Findings.</summary>
    private protected static ErrorRecord Record(PresenceException e, object? target)
    {
        if (e.Details.GetValueOrDefault("findings") is IEnumerable<Finding> findings) e.Data["Findings"] = findings.Select(f => new PresenceFinding(f)).ToArray();
        var message = e.Text(PresenceSession.Language);
        return new(e, e.Code, Category(e.Kind), target) { ErrorDetails = new(message) };
    }

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
