using Microsoft.AspNetCore.Http;

namespace Recruiting.Board.Http;

/// <summary>Addresses that are keys by themselves: no log, no trace and no search engine learns them.</summary>
internal static class SecretAddresses
{
    private static readonly string[] Places = ["/calendar", "/card", "/reminders/end"];

    /// <summary>Is the address such a key?</summary>
    internal static bool Are(PathString path) => PlaceOf(path) is not null;

    /// <summary>The address as it may be told: without its key.</summary>
    internal static PathString Told(PathString path) => PlaceOf(path) is { } place ? place : path;

    private static string? PlaceOf(PathString path) => Array.Find(Places, place => path.StartsWithSegments(place, StringComparison.OrdinalIgnoreCase));
}
