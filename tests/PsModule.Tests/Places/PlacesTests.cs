using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Recruiting.Core.Publishing;
using Recruiting.PsModule.Tests.Engine;
using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Places;

/// <summary>Sessions on a store with a past, whose clock stands at Wednesday 25 November 2026, 10:00 in Amsterdam.</summary>
public abstract class PlacesTests
{
    private readonly List<Shell> shells = [];

    /// <summary>The test's own folder.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("presence-ps-").FullName;

    private protected static FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));

    /// <summary>A session; made when the store is filled, never before.</summary>
    internal Shell Open(string culture = "en-GB", string? formats = null)
    {
        var shell = Shell.On(Folder, culture, Clock, formats);
        shells.Add(shell);
        return shell;
    }

    /// <summary>Fills the store as of an instant of its past.</summary>
    private protected Task AsOfAsync(Instant then, Func<Presence, Task> fill) => Seed.InAsync(Folder, fill, new FakeTimeProvider(then.ToDateTimeOffset()));

    /// <summary>A channel with a weekly rhythm on Tuesdays, whose past weeks and the running one came out as a pattern says: as many posts placed as each digit.</summary>
    /// <remarks>The last digit is the week of 23 November 2026.</remarks>
    private protected async Task StreakAsync(string id, string pattern, string name = "", string days = "TU")
    {
        var monday = new LocalDate(2026, 11, 23).PlusWeeks(1 - pattern.Length);
        await AsOfAsync(Presence.Local(monday.Year, monday.Month, monday.Day, 1), async presence =>
        {
            await presence.PutChannelAsync(id, with: c => c with { Name = name.Length > 0 ? name : id, Cadence = PresenceParts.Cadence(days) });
            for (var week = 0; week < pattern.Length; week++)
            {
                for (var i = 1; i <= pattern[week] - '0'; i++)
                {
                    var on = monday.PlusWeeks(week).PlusDays(i);
                    presence.At(Presence.Local(on.Year, on.Month, on.Day, 8, 40));
                    var post = await presence.WriteAsync(id, $"Post of {on:uuuu-MM-dd}");
                    await presence.Get<Placing>().ConfirmAsync(post.Ref(), null, new Confirmation(null, null, null), PresenceParts.Desk);
                }
            }
        });
    }

    /// <summary>Ends the sessions, and removes the folder: nothing of the module may hold a file in it.</summary>
    [TestCleanup]
    public void End()
    {
        foreach (var shell in shells) shell.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
