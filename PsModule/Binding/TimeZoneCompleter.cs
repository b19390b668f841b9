using NodaTime;

namespace Recruiting.PowerShell.Binding;

/// <summary>Completes IANA time zones, found by any part of their name: <c>amst</c> gives Europe/Amsterdam.</summary>
internal sealed class TimeZoneCompleter : ListCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<Completion> All() => DateTimeZoneProviders.Tzdb.Ids.Select(id => new Completion(id, id));
}
