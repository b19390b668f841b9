namespace Recruiting.PsModule.Tests.Engine;

/// <summary>A test with a folder of its own, and a session connected to a store in it.</summary>
[TestClass]
public abstract class ShellTests
{
    private Shell? shell;

    /// <summary>The test's own folder.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("presence-ps-").FullName;

    /// <summary>The session, connected to the store in <see cref="Folder"/>.</summary>
    internal Shell Session => shell ??= Shell.On(Folder, pages: Links);

    /// <summary>The web that the session reads links from; null for the real one.</summary>
    private protected virtual HttpMessageHandler? Links => null;

    /// <summary>Ends the session, and removes the folder: nothing of the module may hold a file in it.</summary>
    [TestCleanup]
    public void End()
    {
        shell?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
