namespace Recruiting.PsModule.Tests.Engine;

/// <summary>The module as <c>dotnet publish</c> makes it for the gallery; published once, into a folder of its own.</summary>
[TestClass]
public static class Published
{
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    /// <summary>The folder that was published to.</summary>
    public static Task<string> FolderAsync() => Made.Value;

    /// <summary>The manifest in it.</summary>
    public static async Task<string> ManifestAsync() => Path.Combine(await FolderAsync(), "RecruitingPresence", "RecruitingPresence.psd1");

    /// <summary>Removes it.</summary>
    [AssemblyCleanup]
    public static async Task CleanAsync()
    {
        if (Made.IsValueCreated && Made.Value.IsCompletedSuccessfully) Directory.Delete(await Made.Value, recursive: true);
    }

    private static async Task<string> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("presence-published-").FullName;
        await Running.DotnetAsync(null, "publish", Module.At("PsModule"), "--no-build", "--configuration", Module.Configuration, "--output", folder);
        return folder;
    }
}
