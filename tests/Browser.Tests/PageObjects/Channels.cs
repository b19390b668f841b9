using Microsoft.Playwright;

namespace Recruiting.Browser.Tests.PageObjects;

/// <summary><c>/channels</c>.</summary>
public sealed class Channels(Visitor visitor)
{
    public static async Task<Channels> OpenAsync(Visitor visitor)
    {
        await visitor.GoAsync("/channels");
        return new(visitor);
    }

    /// <summary>The streak in words.</summary>
    public Task<string> StreakAsync(string channel) =>
        visitor.Page.GetByRole(AriaRole.Article, new() { Name = channel }).Locator(".number").InnerTextAsync();
}
