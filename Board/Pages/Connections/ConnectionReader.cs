using Microsoft.AspNetCore.Http;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Connections;

/// <summary>Reads connections and how they stand. One that cannot be decrypted hides no other.</summary>
public sealed class ConnectionReader(ConnectionWatch watch, ILinkedInSignIn linkedIn, PublicAddress address, PresenceOptions options)
{
    /// <summary>Reads all.</summary>
    public async Task<ConnectionsView> ReadAsync(HttpRequest request, Visit visit, CancellationToken cancel)
    {
        var all = await watch.AllAsync(options.Workspace, cancel).ConfigureAwait(false);
        var after = new List<DirectPost>();
        await foreach (var post in watch.ScheduledAsync(options.Workspace, all, cancel).ConfigureAwait(false))
        {
            if (post.IsAfterTheEnd) after.Add(post);
        }

        var owners = visit.Names.Channels.Where(c => c.Kind != ChannelKind.Group).Select(c => One(new(true, c.Id), c.Name, c.Kind))
            .Concat(visit.Names.Colleagues.Select(c => One(new(false, c.Id), c.Name, null)));
        var items = owners.Select(view => all.FirstOrDefault(c => c.Owner == view.Owner) is { } stored
            ? view with { Connection = stored.Connection, Trouble = stored.Trouble, AfterTheEnd = [.. after.Where(p => p.With!.Owner == view.Owner)] }
            : view);
        return new([.. items], address.Redirect(request), [.. Enum.GetValues<LinkedInAppKind>().Where(a => !linkedIn.IsConfigured(a)).Select(LinkedInSignIn.NotConfigured)]);
    }

    /// <summary>What one needs before it is connected.</summary>
    public ConnectionView One(ConnectionOwner owner, string name, ChannelKind? kind)
    {
        var app = kind == ChannelKind.Page ? LinkedInAppKind.Page : LinkedInAppKind.Profile;
        return new(owner, name, kind, app) { Configured = linkedIn.IsConfigured(app) };
    }
}
