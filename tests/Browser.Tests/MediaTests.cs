using Microsoft.Playwright;
using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.Desk;
using Recruiting.Testing;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests;

/// <summary>Posts with images, on a phone.</summary>
[TestClass]
public sealed class MediaTests
{
    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Post_WithTwoImages_IsWrittenLookedAtAndChanged(bool script)
    {
        await using var desk = await DeskAsync();
        await using var visitor = await Visitor.ComeAsync(desk, new(Script: script));
        var (page, media) = (visitor.Page, new MediaPart(visitor));

        await visitor.GoAsync("/new");
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync("Two days with the team.");
        await media.ChooseAsync(("one.png", TestMedia.Png(320, 200)), ("two.png", TestMedia.Png(200, 320, 40)));
        if (!script) await media.AddAsync();
        await Expect(media.Images).ToHaveCountAsync(2);
        await media.AltText(1).FillAsync("A whiteboard full of notes");
        await media.AltText(2).FillAsync("Lunch");
        await visitor.AssertNoHorizontalScrollAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        var seen = page.Locator(".thumbs img");
        await Expect(seen).ToHaveCountAsync(2);
        await Expect(seen.First).ToHaveAttributeAsync("alt", "A whiteboard full of notes");
        await page.Locator("#edit > summary").ClickAsync();
        await media.RemoveAsync(1);
        await Expect(media.Images).ToHaveCountAsync(1);
        await media.AltText(1).FillAsync("Lunch in the garden");
        await page.Locator("#edit form > button").Last.ClickAsync();

        await Expect(seen).ToHaveCountAsync(1);
        await Expect(seen.First).ToHaveAttributeAsync("alt", "Lunch in the garden");
        visitor.AssertQuiet();
    }

    [TestMethod]
    public async Task Enter_InAField_Writes_WhateverButtonsStandBefore()
    {
        await using var desk = await DeskAsync();
        await using var visitor = await Visitor.ComeAsync(desk);
        await visitor.GoAsync("/new");
        await visitor.Page.Locator("#text").FillAsync("By the keyboard alone.");
        await visitor.Page.Locator("#link").FillAsync("https://example.com/");

        await visitor.Page.Locator("#link").PressAsync("Enter");

        await visitor.Page.WaitForURLAsync("**/posts/**");
    }

    [TestMethod]
    [DataRow("en")]
    [DataRow("nl")]
    public async Task Form_WithAllThatCanGoAlong_AndItsPost_AreAccessibleAndFit(string language)
    {
        await using var desk = await DeskAsync();
        foreach (var eyes in new Eyes[] { new(390, language, Dark: true), new(1440, language) })
        {
            await using var visitor = await Visitor.ComeAsync(desk, eyes);
            var media = new MediaPart(visitor);
            await visitor.GoAsync("/new");
            await visitor.Page.Locator("#link").FillAsync("https://example.com/jobs");
            await visitor.Page.Locator("button[value=write-card]").ClickAsync();
            await Expect(visitor.Page.Locator("#card-title")).ToBeVisibleAsync();
            await media.ChooseAsync(("one.png", TestMedia.Png(320, 200)), ("two.png", TestMedia.Png(200, 320)), ("no.txt", [1, 2, 3]), ("offer.pdf", TestMedia.Pdf()));
            await Expect(media.Images).ToHaveCountAsync(2);
            await Expect(media.Refused).ToContainTextAsync("no.txt");
            await FitsAsync(visitor);

            await visitor.Page.Locator("#text").FillAsync("Two days with the team.");
            await visitor.Page.Locator("button[value=remove-card]").ClickAsync();
            await visitor.Page.Locator("button[value=remove-document]").ClickAsync();
            await visitor.Page.Locator("#alt-0").FillAsync("A whiteboard full of notes");
            await visitor.Page.Locator("main form.card > button").Last.ClickAsync();
            await Expect(visitor.Page.Locator(".thumbs img")).ToHaveCountAsync(2);
            await visitor.Page.Locator("#edit > summary").ClickAsync();
            await FitsAsync(visitor);
        }
    }

    private static async Task FitsAsync(Visitor visitor)
    {
        await visitor.AssertNoHorizontalScrollAsync();
        await visitor.AssertAccessibleAsync();
        visitor.AssertQuiet();
    }

    private static async Task<DeskUnderTest> DeskAsync()
    {
        var desk = await DeskUnderTest.StartAsync();
        await desk.Get<ChannelBook>().PutAsync("default", new Channel { Id = "our-page", Kind = ChannelKind.Page, Name = "Our page" }, null, DeskUser.Myself);
        return desk;
    }
}
