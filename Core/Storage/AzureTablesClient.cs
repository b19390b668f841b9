using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;

namespace Recruiting.Core.Storage;

/// <summary>How Azure Tables is spoken to: who signs in, how often and how long is tried, and that nothing is said about it aloud.</summary>
internal static class AzureTablesClient
{
    /// <summary>How long one try may take: a batch of four megabytes passes over a slow line in it.</summary>
    public static readonly TimeSpan Try = TimeSpan.FromSeconds(20);

    /// <summary>How often is tried again where the server is busy (429, 503), fails (500, 502, 504) or does not answer.</summary>
    public const int Retries = 4;

    /// <summary>How long the whole of it may take, waiting between tries included.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(110);

    /// <summary>Speaks to the account of an address.</summary>
    /// <param name="address">The account's address, or a connection string.</param>
    /// <param name="with">More options, such as a policy that counts; null for none.</param>
    /// <exception cref="PresenceException"><c>store.address-invalid</c>; the address is not repeated.</exception>
    public static TableServiceClient Of(StoreAddress address, Action<TableClientOptions>? with)
    {
        var options = Options();
        with?.Invoke(options);
        try
        {
            // The credential knows the identity of AZURE_CLIENT_ID by itself, and on a developer's machine whoever is signed in to Azure.
            return address.Account is { } account
                ? new TableServiceClient(account, new DefaultAzureCredential(), options)
                : new TableServiceClient(address.ConnectionString, options);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            throw StoreAddress.NotUnderstood();
        }
    }

    private static TableClientOptions Options()
    {
        var options = new TableClientOptions
        {
            Retry =
            {
                Mode = RetryMode.Exponential,
                MaxRetries = Retries,
                Delay = TimeSpan.FromMilliseconds(400),
                MaxDelay = TimeSpan.FromSeconds(4),
                NetworkTimeout = Try,
            },
            Diagnostics =
            {
                ApplicationId = "Recruiting",
                IsLoggingEnabled = false,
                IsLoggingContentEnabled = false,
            },
        };
        options.AddPolicy(new AzureTablesTries.Policy(), HttpPipelinePosition.PerRetry);
        return options;
    }
}
