using System.Net.Sockets;
using Azure;
using Azure.Data.Tables.Models;
using Azure.Identity;

namespace Recruiting.Core.Storage;

/// <summary>Azure's answers, and that there was none, in words for the person who can mend them. Never repeats an address with a key or a signature.</summary>
internal static class AzureTablesFaults
{
    /// <summary>Is it trouble with the store, and not with whoever asks?</summary>
    public static bool Knows(Exception error) => error is RequestFailedException or AuthenticationFailedException or OperationCanceledException
        || (error is AggregateException many && many.InnerExceptions.All(Knows));

    /// <summary>There is no such table (yet).</summary>
    public static bool IsNoTable(Exception error) =>
        error is RequestFailedException { Status: 404 } failed && failed.ErrorCode == TableErrorCode.TableNotFound;

    /// <summary>What <paramref name="error"/> means for the store at <paramref name="place"/>.</summary>
    public static PresenceException Of(Exception error, string place) => error switch
    {
        // The client's account of several tries that came to nothing: the last says most.
        AggregateException { InnerExceptions: [.., var last] } => Of(last, place),
        AuthenticationFailedException or RequestFailedException { Status: 401 or 403 } => Unavailable(
            "store.unauthorized", $"The store {place} does not let this program in. Give its identity the role Storage Table Data Contributor on the account, or put a key that is valid.", error),
        RequestFailedException { Status: 429 or 503 } => Unavailable(
            "store.throttled", $"The store {place} has too much to do. Try again in a minute.", error),
        _ when IsUnknownHost(error) => Unavailable(
            "store.not-found", $"There is no store {place}. Look at the account's name in Presence:Store, and at the network.", error),
        OperationCanceledException or RequestFailedException { Status: 0 or 408 or >= 500 } => Unavailable(
            "store.unreachable", $"The store {place} does not answer. Look at the network, then try again.", error),
        RequestFailedException failed => Unavailable(
            "store.failed", $"The store {place} could not be used (Azure said {failed.Status} {failed.ErrorCode}). Look at the storage account, then try again.", error),
        _ => Unavailable("store.failed", $"The store {place} could not be used ({error.GetType().Name}). Look at the storage account, then try again.", error),
    };

    /// <summary>The answer to a write was lost, and by now another has changed what it would have left.</summary>
    public static PresenceException Uncertain(string place) => Unavailable(
        "store.uncertain", $"The store {place} did not answer in time, and somebody else changed the same thing meanwhile. Look at how it is now, then try again.");

    private static bool IsUnknownHost(Exception? error) => error switch
    {
        null => false,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => true,
        _ => IsUnknownHost(error.InnerException),
    };

    private static PresenceException Unavailable(string code, Sentence sentence, Exception? error = null) =>
        new(FaultKind.Unavailable, [new Fault(code, sentence)], error);
}
