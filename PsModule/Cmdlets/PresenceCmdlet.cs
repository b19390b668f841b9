using System.Management.Automation;
using Recruiting.Core;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets;

/// <summary>What all cmdlets share: the connection, waiting for Core's asynchronous operations without blocking Ctrl-C, and errors by their stable code.</summary>
public abstract class PresenceCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private PresenceSession? session;
    private ShellThread? shell;

    /// <summary>Ends with Ctrl-C.</summary>
    private protected CancellationToken Cancel { get; }

    /// <summary>Begins with nothing connected.</summary>
    protected PresenceCmdlet() => Cancel = stopping.Token;

    /// <summary>The connection.</summary>
    private protected PresenceSession Session => session ??= Opened(() => Sessions.Current(Cancel), null);

    /// <summary>Opens a store; without one nothing can go on.</summary>
    /// <param name="open">How.</param>
    /// <param name="target">What, for the error.</param>
    private protected PresenceSession Opened(Func<PresenceSession> open, object? target)
    {
        try
        {
            return open();
        }
        catch (OperationCanceledException) when (Cancel.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (Exception e) when (e is not PipelineStoppedException)
        {
            ThrowTerminatingError(Record(e, target));
            throw;
        }
    }

    /// <inheritdoc />
    protected override void StopProcessing()
    {
        try
        {
            stopping.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself meanwhile.
        }
    }

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
        if (Run(act) is not { } error) return;
        if (ShellErrors.EndsAll(error)) ThrowTerminatingError(Record(error, target));
        WriteError(Record(error, target));
    }

    /// <summary>Does something without which nothing can go on. What cannot be done ends the cmdlet.</summary>
    private protected void Await(Func<CancellationToken, Task> act)
    {
        if (Run(act) is { } error) ThrowTerminatingError(Record(error, null));
    }

    /// <summary>Does something and waits for it here; what is said meanwhile by <see cref="ToShell"/> is said by the shell's own thread.</summary>
    /// <returns>What it failed with; null where it did not.</returns>
    private Exception? Run(Func<CancellationToken, Task> act)
    {
        IDisposable use;
        try
        {
            // Here, on the shell's own thread, the only one that knows its runspace.
            use = Session.Use();
        }
        catch (PresenceException e)
        {
            return e;
        }

        using (use)
        {
            shell = new ShellThread();
            try
            {
                var work = shell.Wait(() => act(Cancel), StopProcessing);
                if (work.IsCompletedSuccessfully) return null;
                if (Cancel.IsCancellationRequested) throw new PipelineStoppedException();
                return work.Exception?.InnerException ?? new OperationCanceledException();
            }
            finally
            {
                shell = null;
            }
        }
    }

    /// <summary>Writes an object, from any thread inside <see cref="Do"/>.</summary>
    private protected void Write(object output) => ToShell(() => WriteObject(output));

    /// <summary>Tells <c>-Verbose</c> what is done, from any thread inside <see cref="Do"/>.</summary>
    private protected void Tell(string what) => ToShell(() => WriteVerbose(what));

    /// <summary>Shows how far a long work is, from any thread inside <see cref="Do"/>; at its end it disappears by itself.</summary>
    /// <param name="activity">The work.</param>
    /// <param name="status">Where it is.</param>
    /// <param name="done">How much of it is done.</param>
    /// <param name="of">How much there is.</param>
    private protected void Show(string activity, string status, long done, long of) =>
        ToShell(() => WriteProgress(new ProgressRecord(1, activity, status) { PercentComplete = of > 0 ? (int)Math.Min(100, done * 100 / of) : 0 }));

    /// <summary>Leaves something to the shell's own thread, the only one that may write.</summary>
    private protected void ToShell(Action say)
    {
        if (shell is { } waiting) waiting.Leave(say);
        else say();
    }

    /// <summary>Asks whether to go on, from any thread inside <see cref="Do"/>; the answer comes from the shell's own.</summary>
    /// <param name="target">What is changed, and where.</param>
    /// <param name="action">What happens to it.</param>
    /// <param name="impact">How grave it is, where that is less than what the cmdlet says of itself; null for that.</param>
    private protected Task<bool> MayAsync(string target, string action, ConfirmImpact? impact = null)
    {
        var answer = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        ToShell(() =>
        {
            try
            {
                answer.SetResult(IsUnasked(impact) || ShouldProcess(target, action));
            }
            catch (Exception e)
            {
                answer.SetException(e);
                throw;
            }
        });
        // A pipeline that is being stopped answers nothing any more.
        return answer.Task.WaitAsync(Cancel);
    }

    /// <summary>Warns, from any thread inside <see cref="Do"/>.</summary>
    private protected void Warn(string what) => ToShell(() => WriteWarning(what));

    // PowerShell asks by what the cmdlet as a whole says of itself. What is less grave goes unasked where nobody wished to be asked about such.
    private bool IsUnasked(ConfirmImpact? impact) =>
        impact < LanguagePrimitives.ConvertTo<ConfirmImpact>(GetVariableValue("ConfirmPreference", ConfirmImpact.High))
        && !((SwitchParameter)MyInvocation.BoundParameters.GetValueOrDefault("Confirm", new SwitchParameter(false))).IsPresent
        && !LanguagePrimitives.IsTrue(MyInvocation.BoundParameters.GetValueOrDefault("WhatIf") ?? GetVariableValue("WhatIfPreference"));

    /// <summary>An error record: its id is the stable code.</summary>
    private protected static ErrorRecord Record(Exception e, object? target) => ShellErrors.Record(e, target);
}
