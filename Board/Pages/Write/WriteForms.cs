using Microsoft.AspNetCore.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Media;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Write;

/// <summary>Reads the form in which posts are written: one text for several channels, and a text of its own for each that has one.</summary>
internal static class WriteForms
{
    /// <summary>The field of a channel's own text; empty where the common one is its.</summary>
    internal static string TextField(string channel) => "text." + channel;

    /// <summary>The channels that are chosen, each once.</summary>
    internal static IReadOnlyList<string> Channels(IFormCollection form) =>
        [.. form["channel"].OfType<string>().Select(c => c.Trim()).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>What the form is known by, so that one that is sent twice makes its posts once; null where it has nothing of the kind.</summary>
    internal static string? Key(IFormCollection form) => Fields.Text(form, "key") is { } key && PostId.IsSuffix(key) ? key : null;

    /// <summary>The posts that are to be made, one a channel. Their approval is asked for separately, so that a text that is not in order is kept.</summary>
    /// <exception cref="PresenceException">What is wrong in the fields, at once.</exception>
    internal static IReadOnlyList<NewPost> Posts(IFormCollection form, MediaForm media)
    {
        var faults = new FaultList();
        var (channels, link) = (Channels(form), Fields.Text(form, "link"));
        var texts = channels.Select(c => Fields.Text(form, TextField(c))).Append(null).Select(own => own ?? Fields.Text(form, "text")).Take(Math.Max(1, channels.Count)).ToList();
        faults.Check(channels.Count > 0, "channel.missing", "Choose a channel.", "channel");
        faults.Check(!texts.Contains(null), "post.text-missing", "Write the text.", "text");
        PostFields.Check(faults, texts.MaxBy(t => t?.Length), link, null, null);
        media.Check(faults, link);
        var due = faults.Try(() => Due(form));
        var until = faults.Try(() => Fields.Date(form, "until", "post.until-invalid", "The last day is a date such as 2026-11-24."));
        faults.ThrowIfAny();
        return [.. channels.Select((channel, i) => new NewPost
        {
            Channel = channel,
            Text = texts[i]!,
            Link = link,
            Images = media.Images,
            Document = media.Document,
            Card = media.Card?.Card,
            Author = Fields.Text(form, "author"),
            Due = due!,
            Until = until,
            Suffix = Key(form),
        })];
    }

    /// <summary>The posts as far as they are written; what is not in order yet is left out.</summary>
    internal static IReadOnlyList<NewPost> SoFar(IFormCollection form, MediaForm media) =>
    [
        .. Channels(form).Select(channel => new NewPost
        {
            Channel = channel,
            Text = Short(Fields.Text(form, TextField(channel)) ?? Fields.Text(form, "text")),
            Link = Link(form),
            Images = media.Images,
            Document = media.Document,
            Card = Card(form, media),
            Author = Fields.Text(form, "author"),
            Due = new FaultList().Try(() => Due(form)) ?? new DueWish.None(),
        }),
    ];

    /// <summary>An edit as far as it is written.</summary>
    internal static PostEdit EditSoFar(IFormCollection form, MediaForm media)
    {
        var edit = new PostEdit { Text = new(true, Short(Fields.Text(form, "text"))), Link = new(true, Link(form)) };
        return media.IsGiven ? edit with { Images = new(true, media.Images), Document = new(true, media.Document), Card = new(true, Card(form, media)) } : edit;
    }

    // Longer than can be kept is not looked at: that it is too long is seen all the same.
    private static string Short(string? text) => text is null ? "" : text.Length <= PostFields.MostText ? text : text[..PostFields.MostText];

    private static string? Link(IFormCollection form) => Fields.Text(form, "link") is { } link && WebLink.IsValid(link) ? link : null;

    private static LinkCard? Card(IFormCollection form, MediaForm media) => Link(form) is not null && media.Card is { Title.Length: > 0 } card ? card.Card : null;

    private static DueWish Due(IFormCollection form) => form["when"].ToString() switch
    {
        "next" => new DueWish.Next(),
        "time" => Fields.Local(form, "due") is { } time ? new DueWish.Local(time) : throw PresenceException.Invalid("post.due-missing", "Give the time.", "due"),
        _ => new DueWish.None(),
    };
}
