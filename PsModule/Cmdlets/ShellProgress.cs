namespace Recruiting.PowerShell.Cmdlets;

/// <summary>Tells at once how far something is. The framework's own <see cref="Progress{T}"/> tells later, on a thread that nobody waits for.</summary>
internal sealed class ShellProgress<T>(Action<T> tell) : IProgress<T>
{
    /// <inheritdoc />
    public void Report(T value) => tell(value);
}
