using System.Threading.Channels;

namespace Recruiting.PowerShell.Cmdlets;

/// <summary>The shell's own thread, the only one that may write to the pipeline, while it waits for work that runs elsewhere and does what that leaves to it.</summary>
internal sealed class ShellThread
{
    private const int MostWaiting = 64;

    private readonly Channel<Action> waiting = Channel.CreateBounded<Action>(MostWaiting);
    private readonly int thread = Environment.CurrentManagedThreadId;

    /// <summary>Leaves something to the shell's thread, and waits where much is left to it already. What comes after the work's end is dropped: nobody listens.</summary>
    public void Leave(Action act)
    {
        if (Environment.CurrentManagedThreadId == thread)
        {
            act();
            return;
        }

        try
        {
            if (!waiting.Writer.TryWrite(act)) waiting.Writer.WriteAsync(act).AsTask().GetAwaiter().GetResult();
        }
        catch (ChannelClosedException)
        {
            // The work's end.
        }
    }

    /// <summary>Waits for the work, and does meanwhile what it leaves.</summary>
    /// <param name="work">What to wait for; it runs on no thread of the shell's.</param>
    /// <param name="stop">Called where the pipeline wants no more (Ctrl-C, <c>Select-Object -First</c>): the work ends before this does, and what it leaves is dropped.</param>
    /// <returns>The work, ended.</returns>
    public Task Wait(Func<Task> work, Action stop)
    {
        var running = Task.Run(async () =>
        {
            try
            {
                await work().ConfigureAwait(false);
            }
            finally
            {
                waiting.Writer.Complete();
            }
        });
        try
        {
            foreach (var act in Left()) act();
        }
        catch
        {
            stop();
            foreach (var unsaid in Left()) _ = unsaid;
            Ended(running);
            throw;
        }

        return Ended(running);
    }

    private IEnumerable<Action> Left()
    {
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (waiting.Reader.TryRead(out var act)) yield return act;
        }
    }

    private static Task Ended(Task running)
    {
        ((IAsyncResult)running).AsyncWaitHandle.WaitOne();
        _ = running.Exception; // Seen, whether or not somebody asks for it.
        return running;
    }
}
