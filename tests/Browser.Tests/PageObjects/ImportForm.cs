using Microsoft.Playwright;

namespace Recruiting.Browser.Tests.PageObjects;

/// <summary><c>/import</c>.</summary>
public sealed class ImportForm(Visitor visitor)
{
    private IPage Page => visitor.Page;

    public ILocator Counts => Page.Locator(".counts");

    public ILocator Wrong => Page.Locator("tbody tr");

    public ILocator Pasted => Page.GetByLabel("Or paste the rows here");

    public static async Task<ImportForm> OpenAsync(Visitor visitor)
    {
        await visitor.GoAsync("/import");
        return new(visitor);
    }

    public async Task CheckAsync(string rows)
    {
        await Pasted.FillAsync(rows);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Check first" }).ClickAsync();
    }

    public async Task CheckFileAsync(string name, byte[] content)
    {
        await Page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = content });
        await Page.GetByRole(AriaRole.Button, new() { Name = "Check first" }).ClickAsync();
    }

    public Task ImportAsync() => Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Import \\d") }).ClickAsync();
}
