namespace Recruiting.Board.Tests;

internal static class Paging
{
    /// <summary>Follows <c>nextLink</c> from the first page to the last and gives the ids.</summary>
    public static async Task<IReadOnlyList<string>> AllIdsAsync(this BoardClient api, string first, int pages)
    {
        var ids = new List<string>();
        var seen = 0;
        for (string? next = first; next is not null; seen++)
        {
            var page = (await api.GetAsync(next)).Is(200);
            ids.AddRange(page.Items.Select(i => i["id"]!.ToString()));
            next = page["nextLink"] is { } link ? new Uri(api.Address, link).PathAndQuery : null;
        }

        Assert.AreEqual(pages, seen);
        return ids;
    }
}
