using System.Runtime.CompilerServices;
using Recruiting.Core.Storage;

namespace Recruiting.CrashMatrix.Child;

/// <summary>Files whose every call is a step before it and one after it.</summary>
/// <param name="name">What they are called in the labels.</param>
/// <param name="inner">The real ones.</param>
/// <param name="steps">The steps.</param>
internal sealed class SteppedFiles(string name, IFiles inner, Steps steps) : IFiles
{
    /// <inheritdoc />
    public string Place => inner.Place;

    /// <summary>Both places of a host.</summary>
    public static FilePlaces Around(FilePlaces places, Steps steps) =>
        new(new SteppedFiles("backups", places.Backups, steps), new SteppedFiles("media", places.Media, steps));

    /// <inheritdoc />
    public Task<bool> PutAsync(string name, Stream content, bool onlyNew = false, CancellationToken cancel = default) =>
        SteppedAsync("put", () => inner.PutAsync(name, content, onlyNew, cancel));

    /// <inheritdoc />
    public Task<Stream?> OpenAsync(string name, CancellationToken cancel = default) => SteppedAsync("open", () => inner.OpenAsync(name, cancel));

    /// <inheritdoc />
    public async IAsyncEnumerable<StoredFile> ListAsync(string prefix = "", [EnumeratorCancellation] CancellationToken cancel = default)
    {
        steps.Pass($"files {name} list, before");
        await foreach (var file in inner.ListAsync(prefix, cancel).ConfigureAwait(false)) yield return file;
        steps.Pass($"files {name} list, after");
    }

    /// <inheritdoc />
    public Task DeleteAsync(string name, CancellationToken cancel = default) => SteppedAsync("delete", async () =>
    {
        await inner.DeleteAsync(name, cancel).ConfigureAwait(false);
        return true;
    });

    private async Task<T> SteppedAsync<T>(string verb, Func<Task<T>> call)
    {
        steps.Pass($"files {name} {verb}, before");
        var result = await call().ConfigureAwait(false);
        steps.Pass($"files {name} {verb}, after");
        return result;
    }
}
