using Microsoft.AspNetCore.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Media;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Media;

/// <summary>Takes in what was chosen in a form about a post, and does what its media buttons say.</summary>
internal sealed class MediaTaking(MediaBook media, LinkCardReader cards, PresenceOptions options)
{
    /// <summary>The fields in which files are chosen: for the post, and for its link card.</summary>
    internal const string Files = "files", CardFile = "card.file";

    /// <summary>What goes along with the post now. Files that are refused are left out and said; nothing else is lost.</summary>
    internal async Task<TakenMedia> ReadAsync(IFormCollection form, CancellationToken cancel)
    {
        var act = Fields.Text(form, MediaForm.Act);
        var (given, faults) = (MediaForm.Of(form), new FaultList());
        if (act is not null) given = given.After(act);
        foreach (var file in form.Files.Where(f => f.FileName.Length > 0)) given = await WithAsync(given, file, faults, cancel).ConfigureAwait(false);
        if (act == "read-card") given = await WithCardAsync(given, Fields.Text(form, "link"), faults, cancel).ConfigureAwait(false);
        return new(given, faults.Found, act is not null);
    }

    private async Task<MediaForm> WithAsync(MediaForm given, IFormFile file, FaultList faults, CancellationToken cancel)
    {
        var name = Path.GetFileName(file.FileName);
        try
        {
            var content = file.OpenReadStream();
            await using var ends = content.ConfigureAwait(false);
            var taken = await media.TakeAsync(options.Workspace, content, Files, cancel).ConfigureAwait(false);
            return (file.Name, taken.Facts.Kind) switch
            {
                (CardFile, MediaKind.Image) => given with { Card = (given.Card ?? CardForm.Empty) with { Image = taken.File, ShowsImage = true } },
                (CardFile, _) => throw PresenceException.Invalid("card.not-an-image", "A link card takes a JPG, PNG or GIF image.", CardFile),
                (_, MediaKind.Image) => given with { Images = [.. given.Images, new(taken.File)] },
                _ when given.Document is null => given with { Document = new(taken.File, Title(name)) },
                _ when given.Document.File == taken.File => given,
                _ => throw PresenceException.Invalid("post.one-document", "A post takes one document. Remove the one it has, then add this one.", Files),
            };
        }
        catch (PresenceException e) when (e.Kind is FaultKind.Invalid)
        {
            faults.Add(e.Faults.Select(f => f with { Sentence = $"{name}: {f.Sentence}" }));
            return given;
        }
    }

    private async Task<MediaForm> WithCardAsync(MediaForm given, string? link, FaultList faults, CancellationToken cancel)
    {
        try
        {
            var read = await cards.ReadAsync(options.Workspace, link, cancel).ConfigureAwait(false);
            if (read.ImageTrouble is { } trouble) faults.Add([trouble]);
            return given with { Card = new(read.Title ?? "", read.Description, read.Image, ShowsImage: true, link) };
        }
        catch (PresenceException e) when (e.Kind is FaultKind.Invalid)
        {
            faults.Add(e.Faults);
            // A page that cannot be read is described by hand.
            return link is not null && WebLink.IsValid(link) ? given with { Card = given.Card ?? CardForm.Empty with { Link = link } } : given;
        }
    }

    private static string Title(string file) => Path.GetFileNameWithoutExtension(file) is var name && name.Length > MediaLimits.Title ? name[..MediaLimits.Title] : name;
}

/// <summary>What a form about a post brought.</summary>
/// <param name="Media">What goes along now.</param>
/// <param name="Faults">What was refused.</param>
/// <param name="Asked">Did a media button send the form? Then it is shown again, and nothing is written.</param>
internal sealed record TakenMedia(MediaForm Media, IReadOnlyList<Fault> Faults, bool Asked)
{
    /// <summary>Is the form to be shown again, rather than done?</summary>
    internal bool ShowAgain => Asked || Faults.Count > 0;

    /// <summary>The look at the page with the form as it was sent.</summary>
    internal Visit Again(Visit visit, IFormCollection form, string? post = null) => Faults.Count == 0
        ? visit with { Typed = Refusal.TypedIn(form) }
        : visit with { Refusal = Refusal.Of(new PresenceException(FaultKind.Invalid, Faults), form, post) };
}
