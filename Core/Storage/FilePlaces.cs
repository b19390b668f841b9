namespace Recruiting.Core.Storage;

/// <summary>Where the files beside the rows are: in folders of a Desk, in containers of the rows' own account in Azure.</summary>
/// <param name="Backups">The daily copies.</param>
/// <param name="Media">Images and documents.</param>
public sealed record FilePlaces(IFiles Backups, IFiles Media)
{
    private const string BackupsName = "backups", MediaName = "media";

    /// <summary>The places that go with a store.</summary>
    /// <param name="store">Where the rows are.</param>
    /// <param name="folder">The data folder, for a store on this computer; null for the one that its file is in.</param>
    public static FilePlaces Of(StoreAddress store, string? folder = null)
    {
        if (store.File is not { } file) return new(BlobFiles.Open(store, BackupsName), BlobFiles.Open(store, MediaName));
        var data = folder ?? Path.GetDirectoryName(file)!;
        return new(new FolderFiles(Path.Combine(data, BackupsName)), new FolderFiles(Path.Combine(data, MediaName)));
    }
}
