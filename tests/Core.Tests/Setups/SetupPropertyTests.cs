using System.Text.Json;
using CsCheck;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Setups;
using Recruiting.Core.WorkingGroup;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Setups;

/// <summary>What holds for any set-up.</summary>
[TestClass]
public sealed class SetupPropertyTests
{
    private static readonly Gen<string> Words = Gen.OneOf("a", "Zuid", "Café", "\"quoted\" \\ 😀", "met\nregel", " ruimte ", "<b>&amp;'");

    private static readonly Gen<LocalDate> Dates = Gen.Int[0, 900].Select(d => new LocalDate(2026, 1, 1).PlusDays(d));

    private static readonly Gen<BlackoutForm> Blackouts = Gen.Select(Dates, Gen.Int[-1, 5], Words, Gen.Bool, (from, days, why, said) => new BlackoutForm(from, days < 0 ? null : from.PlusDays(days), said ? why : null));

    private static readonly Gen<JsonElement?> Cadences = Gen.OneOf(
        "null", "\"2x/week di,do 8.30-10.00 Europe/Amsterdam\"", "\"1x/2weeks Mon 23:00-01:00\"", "\"1x/day 08:30-09:00\"", "\"1x/2months lastFri 09:00-09:30 America/New_York\"",
        """{"rrule":"RRULE:FREQ=DAILY;COUNT=9","start":"2026-11-24T08:30:15","window":"PT45S"}""", """{"text":"2x/month 1,15 09:00-09:30","start":"2026-03-01T09:00","timeZone":"UTC"}""")
        .Select(json => (JsonElement?)JsonDocument.Parse(json).RootElement);

    private static readonly Gen<ColleagueForm> Colleagues = Gen.Select(
        Gen.OneOf("anna", "Anna", "b.2", "c_3"), Gen.OneOf(Words, Gen.Const((string)null!)), Gen.Select(Dates, Gen.Int[0, 9], (d, n) => new AwayForm(d, d.PlusDays(n))).List[0, 3], Gen.OneOf(0.0, 0.1, 1, 2.5), Gen.Int[0, 3], Gen.Bool, Gen.Bool,
        (id, name, away, share, most, yes, no) => new ColleagueForm
        {
            Id = id,
            Name = name,
            Email = yes ? "a@example.org" : null,
            Account = no ? new("t", id == "Anna" ? "1" : id) : null,
            Department = name,
            Roles = yes ? ["approver", "chef"] : null,
            Languages = no ? ["nl", "en-GB"] : null,
            TimeZone = yes ? "Asia/Kathmandu" : null,
            Away = away,
            Share = share,
            MostPerWeek = most == 0 ? null : most,
            Reminders = yes,
            Feed = no,
        });

    private static readonly Gen<RulesForm> Rules = Gen.Select(Gen.OneOf("PT0S", "PT4H", "P1D", "PT90M", "PT61S"), Gen.Int[0, 3], Gen.Bool, Gen.Bool, (spacing, n, yes, no) => new RulesForm
    {
        MinimumSpacing = yes ? spacing : null,
        MostPerWeek = n == 0 ? null : n,
        JobPostDays = n switch { 0 => null, 1 => [], _ => ["di", "mon", "Tuesday"] },
        Links = no,
        MaxHashtags = yes ? n : null,
        Approval = no ? ApprovalRule.Self : null,
    });

    private static readonly Gen<ChannelForm> Channels = Gen.Select(
        Gen.OneOf("dotnet-nl", "Dotnet-NL", "x.1", "y"), Gen.Enum<ChannelKind>(), Gen.OneOf(Words, Gen.Const((string)null!)), Cadences, Rules, Blackouts.List[0, 3], Gen.Bool, Gen.Bool,
        (id, kind, name, cadence, rules, blackouts, yes, no) => new ChannelForm
        {
            Id = id,
            Kind = kind,
            Name = name,
            Url = yes ? "https://example.org/?q=ë&x" : null,
            Urn = no ? "urn:li:group:5" : null,
            Delivery = yes ? Delivery.Assisted : null,
            Language = no ? "nl" : null,
            Cadence = cadence,
            Rules = no ? null : rules,
            Blackouts = blackouts,
            Colleagues = yes ? ["anna", "nobody", "anna"] : null,
            Owner = no ? "b.2" : null,
            Paused = yes,
            PausedReason = yes && no ? name : null,
        });

    private static readonly Gen<Setup> Setups = Gen.Select(
        Gen.Bool, Words.List[0, 3], Blackouts.List[0, 4], Colleagues.List[0, 4], Channels.List[0, 4],
        (other, terms, blackouts, colleagues, channels) => new Setup
        {
            Workspace = new() { Approval = other ? ApprovalRule.Other : null, ConfidentialTerms = terms },
            Blackouts = blackouts,
            Colleagues = [.. colleagues.DistinctBy(c => c.Id)],
            Channels = [.. channels.DistinctBy(c => c.Id)],
        });

    [TestMethod]
    public Task Export_ImportedIntoAnEmptyStore_GivesTheSameExport() => Setups.SampleAsync(
        async setup =>
        {
            await using var first = Presence.Start();
            await ImportAsync(first, setup);
            var file = await first.ExportAsync();
            await using var second = Presence.Start(clock: new(first.Clock.GetUtcNow().AddDays(8)));

            await second.ImportAsync(file);

            Assert.AreEqual(file, await second.ExportAsync());
        },
        iter: 60);

    [TestMethod]
    public Task Import_ASecondTime_ChangesNothing() => Setups.SampleAsync(
        async setup =>
        {
            await using var presence = Presence.Start();
            await ImportAsync(presence, setup);
            presence.After(Duration.FromDays(8));

            var again = await presence.Get<SetupBook>().PlanAsync(Presence.Workspace, setup, prune: true);
            var exported = await presence.PlanAsync(await presence.ExportAsync(), prune: true);

            Assert.AreEqual("", again.Changes() + exported.Changes());
        },
        iter: 60);

    [TestMethod]
    public Task Import_OverAnotherSetup_WithPruning_IsTheFileAgain() => Gen.Select(Setups, Setups).SampleAsync(
        async (before, after) =>
        {
            // A channel's kind never changes, so a name keeps its kind in both; a pause that gives no reason keeps the one there was, and a file that says nothing of a pause leaves it.
            after = after with { Channels = [.. after.Channels!.Select(c => c with { Kind = before.Channels!.FirstOrDefault(b => b.Id == c.Id)?.Kind ?? c.Kind, Delivery = Delivery.Assisted, Colleagues = null, Owner = null, PausedReason = c.PausedReason ?? "now" })] };
            before = before with { Channels = [.. before.Channels!.Select(c => c with { Paused = false })] };
            await using var fresh = Presence.Start();
            await ImportAsync(fresh, after);
            await using var used = Presence.Start();
            await ImportAsync(used, before);

            await used.ImportAsync(await fresh.ExportAsync(), prune: true);

            Assert.AreEqual(await fresh.ExportAsync(), await used.ExportAsync());
        },
        iter: 60);

    private static async Task ImportAsync(Presence presence, Setup setup)
    {
        var book = presence.Get<SetupBook>();
        await book.ApplyAsync(Presence.Workspace, await book.PlanAsync(Presence.Workspace, setup), PresenceParts.Desk);
    }
}
