namespace Recruiting.Board.Pages.People;

/// <summary>Where a colleague's page is.</summary>
internal static class PeoplePaths
{
    /// <summary>The page of one colleague.</summary>
    internal static string Of(string id) => "/people/" + Uri.EscapeDataString(id);
}
