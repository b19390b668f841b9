using NodaTime;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.WorkingGroup;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Reminding;

/// <summary>A team that is reminded: a group on Tuesdays and Thursdays at 08:30, three colleagues with mail, one of whom owns the group. The clock begins on Wednesday 4 November 2026, 07:00 in Amsterdam.</summary>
public abstract class RemindingTest
{
    protected const string Group = "dotnet-nl";

    /// <summary>The next slot: Thursday.</summary>
    protected static readonly Instant Due = Presence.Local(2026, 11, 5, 8, 30);

    /// <summary>Somebody whose evening is not quiet.</summary>
    protected static readonly ReminderWishes AtAnyTime = new() { QuietFrom = LocalTime.Midnight, QuietTo = LocalTime.Midnight };

    protected static async Task<(Presence Presence, ScriptedWay Mail)> StartAsync(Func<Colleague, Colleague>? with = null, MemoryRows? rows = null)
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Presence.Local(2026, 11, 4, 7).ToDateTimeOffset());
        var mail = new ScriptedWay(ReminderWays.Mail, clock);
        var presence = Presence.Start(new MemoryRowStore(rows ?? new()), clock, with: services => ScriptedWay.Only(services, mail));
        foreach (var id in (string[])["anouk", "bram", "yusuf"])
        {
            await presence.PutColleagueAsync(id, c => Named(with is null ? c : with(c)) with { Email = $"{id}@example.com" });
        }

        await presence.PutChannelAsync(Group, with: c => c with { Name = ".NET Nederland", Colleagues = ["anouk", "bram", "yusuf"], Owner = "yusuf", Url = "https://www.linkedin.com/groups/1/" });
        return (presence, mail);
    }

    /// <summary>A post of Anouk's on Thursday at 08:30.</summary>
    protected static Task<Post> PostAsync(Presence presence, string text = "Wij zoeken een ontwikkelaar (m/v/x)", string? author = "anouk", Instant? at = null) =>
        presence.WriteAsync(Group, text, at ?? Due, author: author);

    /// <summary>Lets the minutes pass up to an instant, inclusive, each with what is due and then the reminders.</summary>
    protected static async Task UntilAsync(Presence presence, Instant to, Func<Instant, Task>? each = null)
    {
        for (var minute = presence.Now; minute <= to; minute += Duration.FromMinutes(1))
        {
            presence.At(minute);
            await presence.TickAsync();
            await presence.RunAsync(JobSchedules.Remind);
            if (each is not null) await each(minute);
        }
    }

    /// <summary>What was sent: to whom, when by the clock of Amsterdam, what.</summary>
    protected static string Told(ScriptedWay way) => string.Join(" | ", way.Sent.Select(s => $"{s.Address.Split('@')[0]} {s.At.InZone(Core.Time.Zones.Get(Presence.Zone)).LocalDateTime:ddd HH:mm} {s.Message.Subject}"));

    private static Colleague Named(Colleague colleague) => colleague with { Name = char.ToUpperInvariant(colleague.Id[0]) + colleague.Id[1..] };
}
