using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Tests.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Jobs;

/// <summary>A workspace with one of everything.</summary>
internal static class BusyWorkspace
{
    /// <summary>When its posts are due.</summary>
    public static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    /// <summary>A post in every state in both lanes, people, a connection; the clock stands at the due time and six minutes.</summary>
    public static async Task<Presence> FillAsync(Presence presence)
    {
        foreach (var colleague in new[] { "anouk", "bram" }) await presence.PutColleagueAsync(colleague);
        await presence.PutChannelAsync("groep", with: c => c with { Colleagues = ["anouk", "bram"] });
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        await presence.ConnectAsync("pagina");
        var suffix = 'a';
        foreach (var state in Enum.GetValues<PostState>())
        {
            foreach (var channel in new[] { "groep", "pagina" })
            {
                var post = Stands.In(state, channel, Due, $"{suffix++}") with { Attempts = 0, AttemptOpen = false, Text = $"Bericht {channel} {state}" };
                await presence.StoreAsync(post with { Approval = post.Approval is { } yes ? yes with { ContentHash = Content.Hash(post) } : null });
            }
        }

        await presence.StoreAsync(Stands.In(PostState.Ready, "groep", Due, "z1") with { Until = new LocalDate(2026, 11, 2) });
        await presence.StoreAsync(Stands.In(PostState.AwaitingHand, "groep", Due, "z2") with { Waiting = new Waiting(Due, Reason.Of("hand.place"), Due) });
        presence.At(Due + Duration.FromMinutes(6));
        return presence;
    }

    /// <summary>With what only time brings: attempts, proofs, promises, notices, runs of jobs, a removed channel with a past. Nothing is being published when it ends.</summary>
    public static async Task<Presence> FillWithTimeAsync(Presence presence)
    {
        await presence.PutChannelAsync("was", with: c => c with { Cadence = PresenceParts.Cadence("MO,WE") });
        var placed = await presence.WriteAsync("was", "Placed in a group that is gone", presence.Now);
        await presence.TickAsync();
        await presence.Get<Placing>().ConfirmAsync(placed.Ref(), null, new Confirmation($"https://www.linkedin.com/feed/update/{presence.Script.Urn(presence.Now)}/"), Desk);
        await FillAsync(presence);
        await presence.Get<ChannelBook>().RemoveAsync(Presence.Workspace, "was", null, Core.WorkingGroup.Actor.Desk);
        await presence.Get<ConnectionStore>().PutForColleagueAsync(Presence.Workspace, "anouk", new Connection { AccessToken = "hush-anouk", RefreshToken = "hush-again", Scopes = ["w_member_social"], Urn = "urn:li:person:a", ExpiresAt = presence.Now + Duration.FromDays(60), By = "anouk" });
        foreach (var job in JobSchedules.All) await presence.RunAsync(job.Job);
        presence.After(Duration.FromDays(9));
        foreach (var job in JobSchedules.All) await presence.RunAsync(job.Job);
        return presence;
    }
}
