using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Media;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.CrashMatrix.Child;
using Recruiting.LinkedInSimulator;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.CrashMatrix.Scenarios;

/// <summary>Sets scenarios up: the store the day before, and what LinkedIn knows of them.</summary>
internal static class Stage
{
    private const string Organization = "urn:li:organization:", Member = "urn:li:person:";

    /// <summary>All of Core on a store, at an instant; for setting up and for looking afterwards.</summary>
    public static Presence Open(IRowStore store, Instant now, FilePlaces? files = null) => Presence.Start(store, new FakeTimeProvider(now.ToDateTimeOffset()), files: files, keys: new PlainKeys());

    /// <summary>Puts the scenarios into a store.</summary>
    public static async Task FillAsync(string address, IEnumerable<Scenario> scenarios)
    {
        await using var store = await RowStores.OpenAsync(address, TimeProvider.System);
        await using var presence = Open(store, Scenario.Due - Duration.FromDays(1), FilePlaces.Of(StoreAddress.Parse(address)));
        foreach (var scenario in scenarios) await FillAsync(presence, scenario);
    }

    /// <summary>Lets a LinkedIn know the tokens of the scenarios, and what it will do to their creates.</summary>
    public static void Meet(LinkedInSimulatorFixture linkedIn, IEnumerable<Scenario> scenarios)
    {
        foreach (var scenario in scenarios.Where(s => s.Direct))
        {
            linkedIn.Tokens.Put(new SimulatedToken { Name = scenario.Name, Value = Token(scenario), Person = scenario.Name, Pages = [scenario.Name], State = scenario.Token });
            foreach (var fault in scenario.Faults) linkedIn.Faults.Add(fault with { Token = scenario.Name });
        }
    }

    private static async Task FillAsync(Presence presence, Scenario scenario)
    {
        var id = scenario.Name;
        if (scenario.Kind == ChannelKind.Profile) await presence.PutColleagueAsync(id);
        await presence.PutChannelAsync(id, scenario.Kind, c => scenario.Channel(c with
        {
            Cadence = null,
            Rules = new ChannelRules { MinimumSpacing = Duration.FromMinutes(30) },
            Colleagues = scenario.Kind == ChannelKind.Profile ? [id] : [],
        }));
        if (scenario.Direct) await ConnectAsync(presence, scenario);
        var files = new List<string>();
        foreach (var file in scenario.Files)
        {
            using var content = new MemoryStream(file);
            files.Add((await presence.Get<MediaBook>().TakeAsync(Presence.Workspace, content)).File);
        }

        for (var i = 0; i < scenario.Dues.Count; i++)
        {
            var wanted = new NewPost { Channel = id, Text = $"Bericht {i} van {id}, tot zover", Due = scenario.Dues[i] is { } due ? new DueWish.At(due) : new DueWish.None(), Approve = true };
            await presence.Get<Writing>().CreateAsync(Presence.Workspace, scenario.Media(scenario.Post(wanted), files), Desk, English);
        }
    }

    private static async Task ConnectAsync(Presence presence, Scenario scenario)
    {
        var connections = presence.Get<ConnectionStore>();
        var connection = new Connection { AccessToken = Token(scenario), Urn = (scenario.Kind == ChannelKind.Page ? Organization : Member) + scenario.Name, ExpiresAt = presence.Now + Duration.FromDays(60), Since = presence.Now };
        await (scenario.Kind == ChannelKind.Page
            ? connections.PutForChannelAsync(Presence.Workspace, scenario.Name, connection)
            : connections.PutForColleagueAsync(Presence.Workspace, scenario.Name, connection));
    }

    private static string Token(Scenario scenario) => $"token-of-{scenario.Name}";
}
