using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Look;

/// <summary>A page of the board that its navigation leads to.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Key">Its name: a key of the texts. What it is for stands under <c>more.{Key}</c>, where it is not a daily one.</param>
/// <param name="Role">Who sees it.</param>
/// <param name="Daily">Is it opened every day? On a phone the others stand behind "More".</param>
internal sealed record Place(string Path, string Key, Role Role, bool Daily = false)
{
    /// <summary>All of them, in the order in which they are shown.</summary>
    internal static readonly IReadOnlyList<Place> All =
    [
        new("/", "today.title", Role.Reader, Daily: true),
        new("/plan", "plan.title", Role.Reader, Daily: true),
        new("/new", "new.nav", Role.Contributor, Daily: true),
        new("/channels", "channels.title", Role.Reader, Daily: true),
        new("/review", "review.title", Role.Reader),
        new("/connections", "connections.title", Role.Reader),
        new("/import", "import.nav", Role.Contributor),
        new("/people", "people.title", Role.Reader),
        new("/settings", "settings.title", Role.Reader),
        new("/log", "log.title", Role.Reader),
        new("/health", "health.title", Role.Reader),
    ];

    /// <summary>Is a path of this place?</summary>
    internal bool Has(string path) => path == Path || (Path != "/" && path.StartsWith(Path + "/", StringComparison.Ordinal));
}
