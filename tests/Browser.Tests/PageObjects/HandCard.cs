using Microsoft.Playwright;

namespace Recruiting.Browser.Tests.PageObjects;

/// <summary>One thing that waits for a person.</summary>
public sealed class HandCard(Visitor visitor, ILocator card)
{
    public ILocator Self => card;

    public ILocator Text => card.Locator("textarea.paste");

    public ILocator Link => card.GetByLabel("Link of the post");

    public ILocator Refusal => card.GetByRole(AriaRole.Alert);

    /// <summary>Copies and opens the group, which comes in a page of its own.</summary>
    public async Task<IPage> CopyAndOpenAsync()
    {
        var group = await visitor.Context.RunAndWaitForPageAsync(() => Button("Copy and open").ClickAsync());
        await visitor.Page.GetByText("You opened it at").WaitForAsync();
        return group;
    }

    public Task CopyAsync() => Button("Copy").ClickAsync();

    public Task PlaceWithoutScriptAsync() => Button("I am placing it now").ClickAsync();

    public Task TakeOverAsync() => Button("Take over and copy").ClickAsync();

    public async Task ConfirmAsync(string? link = null)
    {
        if (link is not null) await Link.FillAsync(link);
        await Button("I placed it").ClickAsync();
    }

    public async Task NotNowAsync(string button, bool sure = false)
    {
        var part = await OpenAsync(new("^(Not now|It was not placed)$"));
        if (sure) await part.GetByLabel("I am sure").CheckAsync();
        await Button(button).ClickAsync();
    }

    /// <summary>What somebody before could not do with it, and why.</summary>
    public ILocator Setback => card.Locator(".setback");

    /// <summary>Says that it could not be placed.</summary>
    public async Task CouldNotAsync(string why, string? note = null, bool sure = false)
    {
        var part = await OpenAsync(new("^Could not$"));
        await part.GetByLabel(why).CheckAsync();
        if (note is not null) await part.GetByLabel("In your own words").FillAsync(note);
        if (sure) await part.GetByLabel("I am sure").CheckAsync();
        await Button("It could not be placed").ClickAsync();
    }

    public async Task HandOverAsync(string colleague, bool notInTheGroup = false)
    {
        var part = await OpenAsync(new("^Hand over$"));
        await part.GetByLabel("To whom").SelectOptionAsync(colleague);
        if (notInTheGroup) await part.GetByLabel("Because I am not in this group").CheckAsync();
        await Button("Hand it over").ClickAsync();
    }

    /// <summary>The phone's share sheet; there only on a profile's card.</summary>
    public ILocator Share => Button("Share");

    public ILocator Placed => Button("I placed it");

    public ILocator CopyAndOpen => Button("Copy and open");

    // What is open already, because it was refused, stays open.
    private async Task<ILocator> OpenAsync(System.Text.RegularExpressions.Regex name)
    {
        var part = card.Locator("details").Filter(new() { Has = visitor.Page.Locator("summary", new() { HasTextRegex = name }) });
        if (await part.GetAttributeAsync("open") is null) await part.Locator("summary").ClickAsync();
        return part;
    }

    public Task ApproveAsync() => Button("Approve").ClickAsync();

    private ILocator Button(string name) => card.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
