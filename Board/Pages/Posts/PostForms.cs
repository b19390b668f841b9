using Microsoft.AspNetCore.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Media;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Posts;

/// <summary>Reads what the forms about posts say.</summary>
internal static class PostForms
{
    /// <summary>Changed fields.</summary>
    internal static PostEdit Edit(IFormCollection form, MediaForm media)
    {
        var faults = new FaultList();
        var (text, link) = (Fields.Text(form, "text"), Fields.Text(form, "link"));
        faults.Check(text is not null, "post.text-missing", "Write the text.", "text");
        PostFields.Check(faults, text, link, null, null);
        media.Check(faults, link);
        var until = faults.Try(() => Fields.Date(form, "until", "post.until-invalid", "The last day is a date such as 2026-11-24."));
        faults.ThrowIfAny();
        var edit = new PostEdit { Text = new(true, text!), Link = new(true, link), Until = new(true, until) };
        return media.IsGiven ? edit with { Images = new(true, media.Images), Document = new(true, media.Document), Card = new(true, media.Card?.Card) } : edit;
    }

    /// <summary>A new time: a button for the next slot, or the field.</summary>
    internal static DueWish Reschedule(IFormCollection form) =>
        form["when"] == "next" ? new DueWish.Next() : Fields.Local(form, "due") is { } time ? new DueWish.Local(time) : new DueWish.None();

    /// <summary>The link and what was said of the group's admin.</summary>
    internal static Confirmation Confirmation(IFormCollection form, System.Globalization.CultureInfo language) =>
        new(Fields.Text(form, "permalink"), Fields.Ticked(form, "pending") ? Sight.Pending : null, Language: language);

    /// <summary>Why it could not be placed.</summary>
    internal static CouldNot CouldNot(IFormCollection form) =>
        Enum.TryParse<CouldNotWhy>(form["why"].ToString(), out var why) && Enum.IsDefined(why)
            ? new(why, Fields.Text(form, "note"))
            : throw PresenceException.Invalid("could-not.reason-missing", "Choose why it could not be placed.", "why");

    /// <summary>To whom it is handed over by somebody who is not in the group.</summary>
    internal static CouldNot NotJoined(IFormCollection form) => new(CouldNotWhy.NotJoined, HandTo: HandTo(form));

    /// <summary>To whom it is handed over.</summary>
    internal static string HandTo(IFormCollection form) =>
        Fields.Text(form, "author") ?? throw PresenceException.Invalid("author.missing", "Choose to whom it is handed over.", "author");

    /// <summary>What somebody saw who looked again.</summary>
    internal static Confirmation Seen(IFormCollection form, System.Globalization.CultureInfo language) =>
        Enum.TryParse<Sight>(form["sight"].ToString(), out var sight) && sight is Sight.Visible or Sight.Pending or Sight.Rejected
            ? new(null, sight, Language: language)
            : throw PresenceException.Invalid("post.sight-missing", "Say what you saw: visible, rejected, or still pending.", "sight");
}
