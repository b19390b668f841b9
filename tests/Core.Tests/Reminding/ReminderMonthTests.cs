using NodaTime;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Reminding;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Reminding;

/// <summary>Four weeks of the sample plan, minute by minute, by chance: people with quiet hours and days off, in three zones, who place at once, late or never, have it open, are away; a mail
/// server that is away for a day, refuses, loses its answer. What must hold of reminders, holds of every message.</summary>
[TestClass]
public sealed class ReminderMonthTests
{
    private static readonly Instant From = Presence.Local(2026, 10, 5, 6), To = Presence.Local(2026, 11, 2, 6);

    private static readonly (Instant From, Instant To) Down = (Presence.Local(2026, 10, 20, 7), Presence.Local(2026, 10, 21, 7));

    private static readonly string[] People = ["anouk", "bram", "sofia", "yusuf"];

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public async Task Month_PlayedThrough_TellsWhatIsSo_OnceEach_ToWhoCanHearIt_InTime(int seed)
    {
        var chance = new Random(seed);
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(From.ToDateTimeOffset());
        var mail = new ScriptedWay(ReminderWays.Mail, clock);
        await using var presence = Presence.Start(clock: clock, with: services => ScriptedWay.Only(services, mail));
        var play = new Play(presence, mail, chance, seed);
        await play.BeginAsync();
        mail.Answer = (address, message) => play.Deliver(address, message);

        // By night somebody is up in New York; five minutes are short enough there.
        for (var minute = From; minute < To; minute += Duration.FromMinutes(minute.InUtc().Hour is >= 4 and < 20 ? 1 : 5))
        {
            presence.At(minute);
            await play.MinuteAsync(minute);
        }

        play.RequireAllTold();
    }

    // What people do, and what is looked at when a message arrives.
    private sealed class Play(Presence presence, ScriptedWay mail, Random chance, int seed)
    {
        private readonly Dictionary<string, Colleague> people = [];

        private readonly Dictionary<string, Post> handed = [];

        private readonly HashSet<string> arrived = [];

        private readonly Dictionary<string, Instant> placeAt = [];

        private readonly List<(string Post, string Who, Instant At)> asked = [];

        private IReadOnlyList<HandItem> hand = [];

        public async Task BeginAsync()
        {
            foreach (var (id, i) in People.Select((p, i) => (p, i)))
            {
                people[id] = new()
                {
                    Id = id,
                    Name = id,
                    Email = $"{id}@example.com",
                    TimeZone = i switch { 1 => "Europe/London", 2 => "America/New_York", _ => null },
                    ReadsIn = i % 2 == 0 ? "nl" : null,
                    ReminderWishes = chance.Next(3) switch { 0 => null, 1 => new() { DaysOff = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday, (IsoDayOfWeek)chance.Next(1, 6)] }, _ => new() { QuietFrom = new(chance.Next(17, 24), 30), QuietTo = new(chance.Next(5, 10), 15) } },
                    Away = chance.Next(3) == 0 ? [new(new(2026, 10, 12), new(2026, 10, 18))] : [],
                };
                await presence.PutColleagueAsync(id, _ => people[id]);
            }

            foreach (var (id, days, hour) in ((string, string, int)[])[("dotnet-nl", "TU,TH", 8), ("cloud-engineers-nl", "WE", 12), ("women-in-tech-eu", "TU", 16), ("our-page", "MO,FR", 9), ("lead-profile", "TH", 15)])
            {
                await presence.PutChannelAsync(id, with: c => c with { Name = id, Cadence = PresenceParts.Cadence(days, hour), Colleagues = People, Owner = People[chance.Next(People.Length)] });
            }

            var file = ImportFile.ReadCsv(await File.ReadAllBytesAsync(Path.Combine(SentencesInCode.Root, "samples", "plan.csv")));
            await presence.Get<Importing>().ImportAsync(Presence.Workspace, file, new ImportWish(false, true, false, English), Desk);
            await presence.RunAsync(JobSchedules.FillPlan);
        }

        public async Task MinuteAsync(Instant minute)
        {
            var utc = minute.InUtc();
            if (utc is { Hour: 3, Minute: 10 }) await presence.RunAsync(JobSchedules.FillPlan);
            if (utc is { Hour: 7, Minute: 0 }) await presence.RunAsync(JobSchedules.GuardStreaks);
            if (utc.Minute % 15 == 0) await presence.RunAsync(JobSchedules.ChaseHand);
            await presence.TickAsync();
            hand = await presence.HandAsync();
            foreach (var item in hand.Where(i => i.Post.Value.State == PostState.AwaitingHand)) handed[item.Post.Value.Id] = item.Post.Value;
            await presence.RunAsync(JobSchedules.Remind);
            await ActAsync(minute);
        }

        // Some place it soon, some late, some never; some have it open for a while.
        private async Task ActAsync(Instant minute)
        {
            foreach (var post in hand.Select(i => i.Post.Value).Where(p => p.State == PostState.AwaitingHand))
            {
                if (!placeAt.TryGetValue(post.Id, out var at)) placeAt[post.Id] = at = chance.Next(4) == 0 ? Instant.MaxValue : minute + Duration.FromMinutes(chance.Next(0, 150));
                if (minute < at) continue;
                var who = As(post.Author ?? People[0]);
                if (chance.Next(3) == 0 && post.Opened is null) await presence.Get<Placing>().OpenAsync(post.Ref(), null, true, who);
                else await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new(), who);
            }
        }

        /// <summary>A message comes to the server: it is away for a day, and now and then it says "not now", or nobody hears its answer.</summary>
        public Delivered? Deliver(string address, Message message)
        {
            if (presence.Now >= Down.From && presence.Now < Down.To) return new(DeliveryOutcome.Later, "mail.unreachable", IsOfTheWay: true);
            var fate = chance.Next(20);
            if (fate == 0) return new(DeliveryOutcome.Later, "mail.not-now");
            Look(address.Split('@')[0], message);
            return fate == 1 ? new(DeliveryOutcome.Unknown, "mail.unknown") : null;
        }

        private void Look(string who, Message message)
        {
            var context = $"seed {seed}, {presence.Now}, {who}: {message.Subject}";
            var colleague = people[who];
            Assert.IsTrue(new Reach(colleague, Zones.Get(colleague.TimeZone ?? Presence.Zone)).IsOpen(presence.Now), $"{context}: they can hear it now");
            Assert.IsTrue(arrived.Add($"{who} {message.Id}"), $"{context}: told once");
            foreach (var item in message.Items.Where(i => i.Paste is not null))
            {
                Assert.IsTrue(arrived.Add($"{who} {item.Title} {item.When} {item.Paste!.Text}"), $"{context}: each thing once");
            }

            if (message.Items is not [{ Paste: not null }] || message.Post is not { } id) return;
            var now = hand.FirstOrDefault(i => i.Post.Value.Id == id);
            var soon = handed.ContainsKey(id) ? null : "soon";
            Assert.IsTrue(soon is not null || now?.Post.Value is { State: PostState.AwaitingHand, Opened: null } || handed[id].Due!.At < presence.Now - Duration.FromDays(1), $"{context}: it waits, and nobody has it open");
            asked.Add((id, who, presence.Now));
        }

        /// <summary>Whatever came to a hand was told to its author by then, unless they could not hear it, the server was away, or nobody knows.</summary>
        public void RequireAllTold()
        {
            var due = handed.Values.Where(p => p.Author is not null && (p.Due!.At < Down.From - Duration.FromHours(1) || p.Due.At > Down.To + Duration.FromMinutes(20))).ToList();
            Assert.IsGreaterThan(10, due.Count, $"seed {seed}: a good deal came to a hand");
            foreach (var post in due)
            {
                var colleague = people[post.Author!];
                var reach = new Reach(colleague, Zones.Get(colleague.TimeZone ?? Presence.Zone));
                if (reach.IsOff(post.Due!.At) || reach.Before(post.Due.At, Duration.FromMinutes(15), Duration.FromDays(4)) is null) continue;
                Assert.Contains(a => a.Post == post.Id && a.Who == post.Author, asked, $"seed {seed}: {post.Id} of {post.Author}, due {post.Due.Local}, was told of");
            }

            Assert.IsGreaterThan(20, mail.Sent.Count, $"seed {seed}");
        }
    }
}
