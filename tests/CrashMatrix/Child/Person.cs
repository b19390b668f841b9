using System.Globalization;
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

    /// <summary>Writes several posts in one form, and then says that this one was placed: whoever was cut off before sends the form again.</summary>
    public async Task WriteAsync(Post placed, int many)
    {
        var (writing, language) = (host.Get<Writing>(), CultureInfo.InvariantCulture);
        var wanted = Enumerable.Range(1, many).Select(i => new NewPost { Channel = placed.Channel, Text = $"Bericht {i} van {placed.Channel}, in één keer", Suffix = $"form-{i}" }).ToList();
        foreach (var drafted in await writing.DraftAllAsync(Presence.Workspace, wanted, PresenceParts.Desk, language))
        {
            var kept = await writing.KeepAsync(Presence.Workspace, drafted.Draft ?? throw drafted.Trouble!);
            await writing.ConsentAsync(Presence.Workspace, kept.Post, PresenceParts.Desk, language);
        }

        await ConfirmAsync(placed);
    }

    /// <summary>Says that it was placed by hand.</summary>
    public Task ConfirmAsync(Post post) => host.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(), PresenceParts.Desk);

    /// <summary>Says whether a post in doubt is there.</summary>
    public Task SettleAsync(Post post, bool placed) => host.Get<Placing>().SettleAsync(post.Ref(), null, placed, null, PresenceParts.Desk);

    private sealed record Seen(string Urn, string Rendered);
}
