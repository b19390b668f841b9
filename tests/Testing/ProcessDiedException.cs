namespace Recruiting.Testing;

/// <summary>The process was killed here. No code under test knows it, so none can catch it by kind.</summary>
public sealed class ProcessDiedException : Exception
{
    /// <summary>Makes one.</summary>
    public ProcessDiedException()
        : base("The process was killed here.")
    {
    }
}
