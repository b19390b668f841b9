using Microsoft.Playwright;

namespace Recruiting.Browser.Tests.PageObjects;

/// <summary><c>/channels/{id}</c>.</summary>
public sealed class ChannelPage(Visitor visitor)
{
    public static async Task<ChannelPage> OpenAsync(Visitor visitor, string channel)
    {
        await visitor.GoAsync($"/channels/{channel}");
        return new(visitor);
    }

    /// <summary>The posts of the queue, in their order.</summary>
    public ILocator Queue => visitor.Page.Locator("ol.queue > li");

    /// <summary>The texts of the queue's posts, in their order.</summary>
    public async Task<IReadOnlyList<string>> OrderAsync() => await Queue.Locator("a.post").AllInnerTextsAsync();

    /// <summary>A post of the queue.</summary>
    public ILocator Post(string text) => Queue.Filter(new() { HasText = text });

    /// <summary>A button of the queue, as it is called out loud.</summary>
    public ILocator Move(string button, string post) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = $"{button}: {post}" });

    /// <summary>Drags a post onto another one.</summary>
    public Task DragAsync(string post, string onto) => Post(post).Locator(".handle").DragToAsync(Post(onto), new() { TargetPosition = new() { X = 30, Y = 4 } });

    /// <summary>The list of a month in the year of promises.</summary>
    public ILocator Month(string name) => visitor.Page.GetByRole(AriaRole.List, new() { Name = name });
}
