using System.Globalization;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Invariants;

/// <summary>The people of a month: they look at the hand list by day, and place at once, late, or tell it a day later; skip, forget, hand over, slip, wait for a group's admin, are refused.</summary>
internal sealed class People(Random chance, MoodyLinkedIn linkedIn)
{
    private readonly Dictionary<string, (string Habit, Instant When)> minds = [];
    private readonly Dictionary<string, Instant> resume = [];
    private int links;

    /// <summary>Pauses that a group's refusal brought, with the channel; the owner goes on a day later.</summary>
    public List<(string Channel, Instant From, Instant To)> Pauses { get; } = [];

    public async Task LookAsync(Presence presence)
    {
        var hour = presence.Now.InZone(Zones.Get(Presence.Zone)).Hour;
        foreach (var (channel, at) in resume.Where(r => r.Value <= presence.Now).ToList())
        {
            await presence.Get<ChannelBook>().PauseAsync(Presence.Workspace, channel, null, false, Desk);
            Pauses.Add((channel, at - Duration.FromDays(1), presence.Now));
            resume.Remove(channel);
        }

        if (hour is < 7 or > 22) return;
        foreach (var item in await presence.HandAsync())
        {
            var post = item.Post.Value;
            var key = $"{post.Id} {post.State} {item.Since}";
            if (!minds.TryGetValue(key, out var mind)) minds[key] = mind = MakeUp(post, presence.Now);
            if (presence.Now < mind.When) continue;
            await ActAsync(presence, post, mind.Habit);
            minds[key] = (mind.Habit == "opens" ? "tells" : "nothing", mind.Habit == "opens" ? presence.Now + Duration.FromHours(20) : Instant.MaxValue);
        }
    }

    private (string, Instant) MakeUp(Post post, Instant now)
    {
        var soon = now + Duration.FromMinutes(chance.Next(5, 40));
        return post.State switch
        {
            PostState.InDoubt => ("settles", now + Duration.FromHours(chance.Next(1, 30))),
            PostState.Failed => ("reschedules", now + Duration.FromHours(chance.Next(1, 5))),
            PostState.Draft or PostState.InReview => ("approves", soon),
            PostState.Published => ("sees", soon),
            PostState.AwaitingHand => chance.Next(100) switch
            {
                < 45 => ("places", soon),
                < 60 => ("places", now + Duration.FromHours(chance.Next(2, 7))),
                < 70 => ("opens", soon),
                < 77 => ("skips", soon),
                < 83 => ("nothing", Instant.MaxValue),
                < 89 => ("hands over", soon),
                < 94 => ("slips", soon),
                < 98 => ("waits for the admin", soon),
                _ => ("is refused", soon),
            },
            _ => ("nothing", Instant.MaxValue),
        };
    }

    private async Task ActAsync(Presence presence, Post post, string habit)
    {
        var (which, placing, writing, now) = (post.Ref(), presence.Get<Placing>(), presence.Get<Writing>(), presence.Now);
        switch (habit)
        {
            case "places":
                await placing.OpenAsync(which, null, true, Desk);
                await placing.ConfirmAsync(which, null, new Confirmation(Link(now)), Desk);
                break;
            case "opens":
                await placing.OpenAsync(which, null, true, Desk);
                break;
            case "tells":
                await placing.ConfirmAsync(which, null, new Confirmation(PlacedAt: post.Opened!.At + Duration.FromMinutes(5)), Desk);
                break;
            case "skips":
                await placing.SkipAsync(which, null, false, Desk);
                break;
            case "hands over":
                await writing.AssignAsync(which, null, post.Author == "anouk" ? "sofia" : "anouk", false, As("yusuf"));
                await writing.ApproveAsync(which, null, As(post.Author == "anouk" ? "sofia" : "anouk"), English);
                break;
            case "slips":
                await placing.ConfirmAsync(which, null, new Confirmation(), Desk);
                await placing.UnconfirmAsync(which, null, Desk);
                await placing.ConfirmAsync(which, null, new Confirmation(Link(now)), Desk);
                break;
            case "waits for the admin":
                await placing.ConfirmAsync(which, null, new Confirmation(Sight: Sight.Pending), Desk);
                break;
            case "is refused":
                await placing.ConfirmAsync(which, null, new Confirmation(Sight: Sight.Rejected), Desk);
                var channel = await presence.Get<ChannelStore>().GetAsync(Presence.Workspace, post.Channel);
                if (channel.Value.Paused is { } pause && pause.From == now) resume[post.Channel] = now + Duration.FromDays(1);
                break;
            case "sees":
                await placing.ConfirmAsync(which, null, new Confirmation(Sight: Sight.Visible), Desk);
                break;
            case "settles" when linkedIn.Seen.Exists(s => s.Text == post.Text):
                await placing.SettleAsync(which, null, placed: true, null, Desk);
                break;
            case "settles":
                await placing.SettleAsync(which, null, placed: false, null, Desk);
                await writing.ApproveAsync(which, null, Desk, English);
                break;
            case "reschedules":
                await writing.RescheduleAsync(which, null, new DueWish.Next(), false, Desk);
                break;
            case "approves":
                await writing.ApproveAsync(which, null, Desk, English);
                break;
        }
    }

    private string Link(Instant at) => string.Create(CultureInfo.InvariantCulture, $"https://www.linkedin.com/feed/update/urn:li:activity:{(at.ToUnixTimeMilliseconds() << 22) + ++links}/");
}
