using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Recruiting.Core.Storage;

/// <summary>Files in a container of an Azure storage account. The container is made when the first file is put.</summary>
/// <remarks>Throttling and passing failures are retried inside the client, which sends a block again under the same name: nothing is stored twice.
/// The name is given with the last request, so that a file that was cut off has none; Azure forgets its blocks after a week.</remarks>
public sealed class BlobFiles : IFiles
{
    private readonly BlobContainerClient container;
    private bool made;

    /// <summary>Files in the container of a client.</summary>
    public BlobFiles(BlobContainerClient container) => this.container = container;

    /// <inheritdoc/>
    public string Place => container.Uri.GetLeftPart(UriPartial.Path);

    /// <summary>Files in a container of the account that the rows are in.</summary>
    /// <param name="address">An account, or a connection string.</param>
    /// <param name="container">The container's name.</param>
    public static BlobFiles Open(StoreAddress address, string container)
    {
        var options = new BlobClientOptions { Retry = { Mode = RetryMode.Exponential, MaxRetries = 6, Delay = TimeSpan.FromMilliseconds(400), MaxDelay = TimeSpan.FromSeconds(20) } };
        return new(address.ConnectionString is { } text
            ? new BlobContainerClient(text, container, options)
            : new BlobServiceClient(Blobs(address.Account!), new DefaultAzureCredential(), options).GetBlobContainerClient(container));
    }

    /// <inheritdoc/>
    public async Task<bool> PutAsync(string name, Stream content, bool onlyNew = false, CancellationToken cancel = default)
    {
        FileNames.Check(name);
        try
        {
            if (!made) await container.CreateIfNotExistsAsync(cancellationToken: cancel).ConfigureAwait(false);
            made = true;
            var conditions = onlyNew ? new BlobRequestConditions { IfNoneMatch = ETag.All } : null;
            await container.GetBlobClient(name).UploadAsync(content, new BlobUploadOptions { Conditions = conditions }, cancel).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException e) when (onlyNew && e.Status is 409 or 412 && e.ErrorCode is "BlobAlreadyExists" or "ConditionNotMet")
        {
            return false;
        }
        catch (RequestFailedException e) when (e.ErrorCode == "InvalidBlockList")
        {
            // Somebody else put the same name at the same time: with theirs Azure forgot our blocks. It is as if ours had come first, and been replaced.
            return !onlyNew;
        }
        catch (Exception e) when (IsOurs(e))
        {
            throw Fault(e);
        }
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(string name, CancellationToken cancel = default)
    {
        FileNames.Check(name);
        try
        {
            return await container.GetBlobClient(name).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancel).ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
        catch (Exception e) when (IsOurs(e))
        {
            throw Fault(e);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredFile> ListAsync(string prefix = "", [EnumeratorCancellation] CancellationToken cancel = default)
    {
        // Azure lists in the order of the names.
        var blobs = container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, cancel).GetAsyncEnumerator(cancel);
        await using (blobs.ConfigureAwait(false))
        {
            while (await NextAsync(blobs).ConfigureAwait(false))
            {
                if (FileNames.IsValid(blobs.Current.Name)) yield return new(blobs.Current.Name, blobs.Current.Properties.ContentLength ?? 0);
            }
        }
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string name, CancellationToken cancel = default)
    {
        FileNames.Check(name);
        try
        {
            await container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancel).ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // No container, so no file.
        }
        catch (Exception e) when (IsOurs(e))
        {
            throw Fault(e);
        }
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<BlobItem> blobs)
    {
        try
        {
            return await blobs.MoveNextAsync().ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (e.ErrorCode == "ContainerNotFound")
        {
            return false;
        }
        catch (Exception e) when (IsOurs(e))
        {
            throw Fault(e);
        }
    }

    private static Uri Blobs(Uri tables) => new UriBuilder(tables) { Host = tables.Host.Replace(".table.", ".blob.", StringComparison.Ordinal) }.Uri;

    private static bool IsOurs(Exception e) => e is RequestFailedException or AuthenticationFailedException or AggregateException { InnerException: RequestFailedException };

    private PresenceException Fault(Exception error)
    {
        var failed = error as RequestFailedException ?? error.InnerException as RequestFailedException;
        return (error, failed?.Status) switch
        {
            (AuthenticationFailedException, _) or (_, 401 or 403) => Unavailable("files.forbidden", $"{Place} refuses this identity. Give it the role Storage Blob Data Contributor, or sign in as one that has it.", error),
            (_, 0 or null) => Unavailable("files.unreachable", $"{Place} cannot be reached. Look at the network and at the account's name, then try again.", error),
            (_, var status) => Unavailable("files.failed", $"{Place} did not do what was asked ({status} {failed!.ErrorCode ?? ""}), also not when asked again. Try again later.", error),
        };
    }

    private static PresenceException Unavailable(string code, Sentence sentence, Exception error) => new(FaultKind.Unavailable, [new Fault(code, sentence)], error);
}
