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
        var options = new BlobClientOptions
        {
            Retry = { Mode = RetryMode.Exponential, MaxRetries = 4, Delay = TimeSpan.FromMilliseconds(400), MaxDelay = TimeSpan.FromSeconds(4), NetworkTimeout = TimeSpan.FromSeconds(60) },
            Diagnostics = { ApplicationId = "Recruiting", IsLoggingEnabled = false },
        };
        try
        {
            return new(address.Blobs is { } blobs
                ? new BlobServiceClient(blobs, new DefaultAzureCredential(), options).GetBlobContainerClient(container)
                : new BlobContainerClient(address.ConnectionString, container, options));
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            throw StoreAddress.NotUnderstood();
        }
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
        catch (Exception e) when (Knows(e, cancel))
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
        catch (Exception e) when (Knows(e, cancel))
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
            while (await NextAsync(blobs, cancel).ConfigureAwait(false))
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
        catch (Exception e) when (Knows(e, cancel))
        {
            throw Fault(e);
        }
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<BlobItem> blobs, CancellationToken cancel)
    {
        try
        {
            return await blobs.MoveNextAsync().ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (e.ErrorCode == "ContainerNotFound")
        {
            return false;
        }
        catch (Exception e) when (Knows(e, cancel))
        {
            throw Fault(e);
        }
    }

    private static bool Knows(Exception e, CancellationToken cancel) => !cancel.IsCancellationRequested && AzureTablesFaults.Knows(e);

    private PresenceException Fault(Exception error) => error switch
    {
        AggregateException { InnerExceptions: [.., var last] } => Fault(last),
        AuthenticationFailedException or RequestFailedException { Status: 401 or 403 } => Unavailable(
            "files.unauthorized", $"{Place} does not let this program in. Give its identity the role Storage Blob Data Contributor on the account, or put a key that is valid.", error),
        RequestFailedException { Status: 429 or 503 } => Unavailable("files.throttled", $"{Place} has too much to do. Try again in a minute.", error),
        OperationCanceledException or RequestFailedException { Status: 0 or 408 or >= 500 } => Unavailable(
            "files.unreachable", $"{Place} does not answer. Look at the network and at the account's name, then try again.", error),
        RequestFailedException failed => Unavailable(
            "files.failed", $"{Place} could not be used (Azure said {failed.Status} {failed.ErrorCode}). Look at the storage account, then try again.", error),
        _ => Unavailable("files.failed", $"{Place} could not be used ({error.GetType().Name}). Look at the storage account, then try again.", error),
    };

    private static PresenceException Unavailable(string code, Sentence sentence, Exception error) => new(FaultKind.Unavailable, [new Fault(code, sentence)], error);
}
