using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests.PageObjects;

/// <summary><c>/plan</c>.</summary>
public sealed class Calendar(Visitor visitor)
{
    private IPage Page => visitor.Page;

    /// <summary>What was moved just now.</summary>
    public ILocator Moved => Page.Locator("#moved");

    /// <summary>What moving by mouse or keys says.</summary>
    public ILocator Says => Page.Locator("#moving");

    /// <summary>What came of a move, as it is read out.</summary>
    public ILocator Told => Page.Locator("#moved-told");

    public ILocator Refusal => Page.GetByRole(AriaRole.Alert);

    /// <summary>A day that is in sight: of the month at a desk, of a week, or the one below the month on a phone.</summary>
    public ILocator Day(string date) => Page.Locator($"[data-day='{date}']:visible");

    public ILocator Slot(string id) => Page.Locator($"li[data-slot='{id}']:visible");

    /// <summary>A post in sight.</summary>
    public ILocator Post(string text) => Page.Locator("li:visible", new() { HasText = text });

    public static async Task<Calendar> OpenAsync(Visitor visitor, string query = "view=month")
    {
        await visitor.GoAsync("/plan?" + query);
        return new(visitor);
    }

    public Task DragAsync(string text, ILocator to) => Post(text).DragToAsync(to, new() { TargetPosition = new() { X = 12, Y = 12 } });

    /// <summary>Takes a post with the mouse and holds it over something.</summary>
    public async Task HoldOverAsync(string text, ILocator over)
    {
        await Post(text).HoverAsync();
        await Page.Mouse.DownAsync();
        var box = (await over.BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(box.X + 30, box.Y + 10, new() { Steps = 8 });
    }

    public Task FocusAsync(string text) => Post(text).Locator("a.entry").FocusAsync();

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    public Task UndoAsync() => Moved.GetByRole(AriaRole.Button).ClickAsync();

    /// <summary>Opens the form that moves a post.</summary>
    public Task MoveFormAsync(string text) => MoveLink(text).ClickAsync();

    /// <summary>What leads to that form.</summary>
    public ILocator MoveLink(string text) => Post(text).Locator("a.mv");

    public Task ChooseSlotAsync(string name) => Page.GetByRole(AriaRole.Radio, new() { Name = name, Exact = true }).CheckAsync();

    public Task GiveTimeAsync(string time) => Page.Locator("#due").FillAsync(time);

    public Task MoveItThereAsync() => Page.Locator("form[action^='/plan/move/'] button:not(.second)").First.ClickAsync();

    public async Task FilterAsync(string label, string choice)
    {
        if (!await Page.GetByLabel(label).IsVisibleAsync()) await Page.Locator(".filters > summary").ClickAsync();
        await Page.GetByLabel(label).SelectOptionAsync(new SelectOptionValue { Label = choice });
        await Page.Locator(".filters button").ClickAsync();
    }

    public Task StandsOnAsync(string text, string date) => Expect(Day(date).Locator("li:visible", new() { HasText = text })).ToBeVisibleAsync();
}
