using Recruiting.CrashMatrix.Scenarios;
using Recruiting.Testing;

namespace Recruiting.CrashMatrix.Matrix;

/// <summary>Stores with the scenarios in them: filled once where a copy is cheap.</summary>
internal sealed class Stores : IDisposable
{
    private readonly IReadOnlyList<Scenario> scenarios;
    private readonly string? template;

    private Stores(IReadOnlyList<Scenario> scenarios, string? template) => (this.scenarios, this.template) = (scenarios, template);

    /// <summary>SQLite files, or accounts of Azurite.</summary>
    public static async Task<Stores> PrepareAsync(bool azurite, IReadOnlyList<Scenario> scenarios)
    {
        if (azurite) return new(scenarios, null);
        var file = Path.Combine(Directory.CreateTempSubdirectory("recruiting-crash-").FullName, "template.db");
        await Stage.FillAsync($"sqlite:{file}", scenarios);
        return new(scenarios, file);
    }

    /// <summary>One more, as <c>Presence:Store</c> says it.</summary>
    /// <param name="folder">Where a file is put.</param>
    public async Task<string> NewAsync(string folder)
    {
        if (template is not null)
        {
            var file = Path.Combine(folder, "recruiting.db");
            File.Copy(template, file);
            foreach (var media in Directory.EnumerateFiles(Path.GetDirectoryName(template)!, "*", SearchOption.AllDirectories).Where(f => f != template))
            {
                var copy = Path.Combine(folder, Path.GetRelativePath(Path.GetDirectoryName(template)!, media));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(media, copy);
            }

            return $"sqlite:{file}";
        }

        var account = await Azurite.NewAccountAsync();
        await Stage.FillAsync(account, scenarios);
        return account;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (template is not null) Directory.Delete(Path.GetDirectoryName(template)!, recursive: true);
    }
}
