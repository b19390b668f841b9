using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Channels;

/// <summary>A channel by hand: what the form leaves out has the API's defaults.</summary>
internal static class NewChannel
{
    /// <summary>The channel that the form asks for.</summary>
    /// <exception cref="PresenceException">Everything that is wrong with it.</exception>
    internal static Channel Read(IFormCollection form, PresenceOptions options, Instant now)
    {
        var name = Fields.Text(form, "name");
        var body = new ChannelForm
        {
            Kind = Enum.TryParse<ChannelKind>(form["kind"].ToString(), out var kind) && Enum.IsDefined(kind) ? kind : null,
            Name = name,
            Url = Fields.Text(form, "url"),
            Cadence = CadenceForm.OfWords(Fields.Text(form, "cadence")),
        };
        return body.ToChannel(Fields.Text(form, "id") ?? IdOf(name ?? ""), options, now);
    }

    /// <summary>Adds it, where there is none of its id yet.</summary>
    /// <exception cref="PresenceException"><c>channel.exists</c> (409), or what the book says.</exception>
    internal static async Task AddAsync(Channel channel, ChannelStore channels, ChannelBook book, Actor actor, PresenceOptions options, CancellationToken cancel)
    {
        if (await channels.FindAsync(options.Workspace, channel.Id, cancel).ConfigureAwait(false) is not null)
        {
            throw PresenceException.Conflict("channel.exists", $"There is a channel '{channel.Id}' already. Give this one another short name.", "id");
        }

        await book.PutAsync(options.Workspace, channel, null, actor, cancel).ConfigureAwait(false);
    }

    /// <summary>A channel with the rhythm that the form asks for, whatever else it is.</summary>
    /// <exception cref="PresenceException">What is wrong with the rhythm.</exception>
    internal static Channel Rhythm(IFormCollection form, PresenceOptions options, Instant now) =>
        new ChannelForm { Kind = ChannelKind.Group, Cadence = CadenceForm.OfWords(Fields.Text(form, "cadence")) }.ToChannel("new", options, now);

    /// <summary>A short name made of a name: <c>.NET Nederland</c> becomes <c>net-nederland</c>; empty where nothing of it can stand in an id.</summary>
    internal static string IdOf(string name)
    {
        var id = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsAsciiLetterOrDigit(c)) id.Append(char.ToLowerInvariant(c));
            else if (id.Length > 0 && id[^1] != '-') id.Append('-');
        }

        return id.ToString()[..Math.Min(id.Length, 60)].Trim('-');
    }
}
