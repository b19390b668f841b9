namespace Recruiting.Desk.Tests;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class TempData : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("recruiting-desk-");

    /// <summary>A data folder that is not there yet.</summary>
    public string Data => Path.Combine(folder.FullName, "data");

    /// <summary>The store in it.</summary>
    public string Store => Path.Combine(Data, "recruiting.db");

    /// <summary>A file with that text.</summary>
    public string File(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
