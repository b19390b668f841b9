using System.Net.Http.Json;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.CrashMatrix.Scenarios;
using Recruiting.Testing;

namespace Recruiting.CrashMatrix.Child;

/// <summary>Who looks at the hand list, and at LinkedIn.</summary>
internal sealed class Person(ChildHost host, Uri linkedIn)
{
    /// <summary>Sees what waits, and does about it what the scenario says.</summary>
    public async Task LookAsync()
    {
        foreach (var item in await host.Get<HandList>().ReadAsync(Presence.Workspace))
        {
            if (AllScenarios.Of(item.Channel.Id).Person is not { } act) continue;
            try
            {
                await act(this, item.Post.Value);
            }
            catch (PresenceException e)
            {
                // A person reads why it cannot be done, and looks again later.
                ChildTalk.Say($"told {item.Channel.Id} {e.Code}");
            }
        }
    }

    /// <summary>Looks at LinkedIn: is it there?</summary>
    public async Task<bool> SeesAsync(Post post)
    {
        using var http = new HttpClient { BaseAddress = linkedIn };
        var posts = await http.GetFromJsonAsync<List<Seen>>("_admin/posts");
        return posts!.Exists(p => p.Rendered == post.Text);
    }

    /// <summary>Sends it through the API again.</summary>
    public Task SendAgainAsync(Post post) => host.Get<Placing>().RetryAsync(post.Ref(), null, notPlaced: true, PresenceParts.Desk);

    /// <summary>Says that it was placed by hand.</summary>
    public Task ConfirmAsync(Post post) => host.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(), PresenceParts.Desk);

    /// <summary>Says whether a post in doubt is there.</summary>
    public Task SettleAsync(Post post, bool placed) => host.Get<Placing>().SettleAsync(post.Ref(), null, placed, null, PresenceParts.Desk);

    private sealed record Seen(string Urn, string Rendered);
}
