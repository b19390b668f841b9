using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Posts;

namespace Recruiting.Board.Pages.Media;

/// <summary>What goes along with a post, as a form carries it from page to page: files by their names in hidden fields, the words for them beside.</summary>
public sealed record MediaForm
{
    /// <summary>The field of its buttons; one of them asks for the form again, changed.</summary>
    internal const string Act = "media.do";

    /// <summary>Is it part of the form at all? A form without it leaves a post's media alone.</summary>
    internal bool IsGiven { get; init; } = true;

    /// <summary>Images, in their order.</summary>
    public IReadOnlyList<PostImage> Images { get; init; } = [];

    /// <summary>A document, its title perhaps still empty; or null.</summary>
    public PostDocument? Document { get; init; }

    /// <summary>A link card, or null.</summary>
    public CardForm? Card { get; init; }

    /// <summary>What a post has.</summary>
    public static MediaForm Of(Post post) => new()
    {
        Images = post.Images,
        Document = post.Document,
        Card = post.Card is { } card ? new(card.Title, card.Description, card.Image, card.Image is not null, post.Link) : null,
    };

    /// <summary>What a form says.</summary>
    internal static MediaForm Of(IFormCollection form)
    {
        var alts = form["image.alt"];
        return new()
        {
            IsGiven = form.ContainsKey("media"),
            Images = [.. form["image.file"].Select((file, i) => new PostImage(file ?? "", Words(alts.ElementAtOrDefault(i))))],
            Document = Fields.Text(form, "document.file") is { } document ? new(document, Fields.Text(form, "document.title") ?? "") : null,
            Card = form.ContainsKey("card")
                ? new(Words(form["card.title"]) ?? "", Words(form["card.description"]), Fields.Text(form, "card.image"), Fields.Ticked(form, "card.shows-image"), Fields.Text(form, "card.link"))
                : null,
        };
    }

    /// <summary>After a button of it that needs nothing but the form.</summary>
    internal MediaForm After(string act) => act switch
    {
        "remove-document" => this with { Document = null },
        "remove-card" => this with { Card = null },
        "write-card" => this with { Card = Card ?? CardForm.Empty },
        _ when Place(act, "remove-image-") is { } place => this with { Images = [.. Images.Where((_, i) => i != place)] },
        _ when Place(act, "earlier-image-") is { } place and > 0 && place < Images.Count =>
            this with { Images = [.. Images.Take(place - 1), Images[place], Images[place - 1], .. Images.Skip(place + 1)] },
        _ => this,
    };

    /// <summary>Adds what is wrong with it.</summary>
    /// <param name="faults">Where to.</param>
    /// <param name="link">The post's link as it stands in the form.</param>
    internal void Check(FaultList faults, string? link)
    {
        PostFields.Check(faults, Images, Document, Card?.Card);
        // Once: the page that says so carries the link as it is now.
        if (link is not null && Card?.Link is { } cards && cards != link) faults.Add([CardForm.OfAnother]);
    }

    private static int? Place(string act, string name) =>
        act.StartsWith(name, StringComparison.Ordinal) && int.TryParse(act[name.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;

    private static string? Words(string? typed) => Content.Normalize(typed ?? "") is { Length: > 0 } words ? words : null;
}
