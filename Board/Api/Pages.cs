using System.Text;
using Microsoft.AspNetCore.Http;
using Recruiting.Board.Http;

namespace Recruiting.Board.Api;

/// <summary>Cuts lists into pages: <c>?top=</c> items after <c>?after=</c>.</summary>
public static class Pages
{
    /// <summary>A page of a list that is in order of its keys.</summary>
    public static IResult Of<T, TBody>(HttpContext context, IEnumerable<T> all, Func<T, string> key, Func<T, TBody> body)
    {
        var top = Asked.Top(context);
        var after = After(context);
        var page = all.SkipWhile(i => after is not null && string.CompareOrdinal(key(i), after) <= 0).Take(top + 1).ToList();
        var more = page.Count > top;
        return Answer.Json(new ItemsBody<TBody>([.. page.Take(top).Select(body)], more ? Next(context, key(page[top - 1])) : null));
    }

    /// <summary>The key after which to go on; null for the first page.</summary>
    public static string? After(HttpContext context) => context.Request.Query["after"].ToString() is { Length: > 0 } after ? after : null;

    /// <summary>The address of the page after a key, all else as asked.</summary>
    public static string Next(HttpContext context, string after)
    {
        var query = new StringBuilder(context.Request.PathBase + context.Request.Path).Append("?after=").Append(Uri.EscapeDataString(after));
        foreach (var (name, values) in context.Request.Query.Where(q => q.Key != "after"))
        {
            foreach (var value in values) query.Append('&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value ?? ""));
        }

        return query.ToString();
    }
}
