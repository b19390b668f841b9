using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Jobs;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Jobs;

/// <summary>Tokens are kept alive where LinkedIn lets us, and nobody is surprised by the end of one.</summary>
[TestClass]
public sealed class KeepTokensTests
{
    private static readonly ConnectionOwner Page = new(true, "pagina");
    private readonly ScriptedSignIn linkedIn = new();

    private static KeepTokensJob Job(Presence presence, ILinkedInSignIn signIn) => new(
        presence.Get<ConnectionStore>(), presence.Get<ConnectionWatch>(), presence.Get<ChannelStore>(), presence.Get<ColleagueStore>(), signIn, presence.Get<LinkedInOptions>(),
        presence.Get<NoticeStore>(), presence.Get<PresenceOptions>(), presence.Clock, NullLogger<KeepTokensJob>.Instance);

    private static async Task<Presence> ConnectedAsync(Duration lasts, string? refresh = null, Duration? refreshLasts = null, MemoryRows? rows = null)
    {
        var presence = Presence.Start(rows is null ? null : new MemoryRowStore(rows));
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        await presence.Get<ConnectionStore>().PutForChannelAsync(Presence.Workspace, "pagina", new Connection
        {
            AccessToken = "old",
            RefreshToken = refresh,
            Urn = "urn:li:organization:77",
            App = LinkedInAppKind.Page,
            ExpiresAt = presence.Now + lasts,
            RefreshEndsAt = presence.Now + refreshLasts,
            Since = presence.Now,
        });
        return presence;
    }

    private static async Task<Connection> ReadAsync(Presence presence) => (await presence.Get<ConnectionStore>().OfChannelAsync(Presence.Workspace, "pagina"))!;

    private static async Task<List<string>> ToldAsync(Presence presence) =>
        [.. (await presence.Get<NoticeStore>().SinceAsync(Presence.Workspace, Instant.MinValue)).Select(n => n.Why.Code).Order(StringComparer.Ordinal)];

    [TestMethod]
    public async Task Refresh_KeepsTheRefreshTokenAndItsEnd()
    {
        await using var presence = await ConnectedAsync(Duration.FromDays(20), "refresh", Duration.FromDays(300));
        var ends = (await ReadAsync(presence)).RefreshEndsAt;
        linkedIn.Refresh = token => Task.FromResult(new GrantedTokens(token == "refresh" ? "new" : "wrong", presence.Now + Duration.FromDays(60), []) { RefreshEndsAt = presence.Now + Duration.FromDays(365) });

        await Job(presence, linkedIn).RunAsync();

        var kept = await ReadAsync(presence);
        Assert.AreEqual(("new", "refresh", presence.Now + Duration.FromDays(60), ends, null), (kept.AccessToken, kept.RefreshToken, kept.ExpiresAt, kept.RefreshEndsAt, kept.RefreshingUntil));
        Assert.IsEmpty(await ToldAsync(presence));
    }

    [TestMethod]
    public async Task Refresh_OnTwoInstancesAtOnce_IsAskedForOnce_SoThatNoRotationIsLost()
    {
        await using var presence = await ConnectedAsync(Duration.FromDays(20), "r1", Duration.FromDays(300));
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        linkedIn.Refresh = async _ =>
        {
            asked.SetResult();
            await answer.Task;
            return new("new", presence.Now + Duration.FromDays(60), []) { RefreshToken = "r2" };
        };

        var first = Job(presence, linkedIn).RunAsync();
        await asked.Task;
        await Job(presence, linkedIn).RunAsync();
        answer.SetResult();
        await first;

        Assert.AreEqual(1, linkedIn.Refreshes);
        Assert.AreEqual("r2", (await ReadAsync(presence)).RefreshToken);
    }

    [TestMethod]
    public async Task Refresh_ThatSomebodyConnectsMeanwhile_LeavesTheirs()
    {
        await using var presence = await ConnectedAsync(Duration.FromDays(20), "r1");
        linkedIn.Refresh = async _ =>
        {
            await presence.ConnectAsync("pagina", token: "theirs");
            return new("new", presence.Now + Duration.FromDays(60), []);
        };

        await Job(presence, linkedIn).RunAsync();

        Assert.AreEqual("theirs", (await ReadAsync(presence)).AccessToken);
    }

    [TestMethod]
    public async Task Refresh_ThatLinkedInRefuses_IsToldAndLosesNothing()
    {
        await using var presence = await ConnectedAsync(Duration.FromDays(20), "r1");

        await Job(presence, linkedIn).RunAsync();
        await Job(presence, linkedIn).RunAsync();

        Assert.AreSequenceEqual(["notice.token-refused"], await ToldAsync(presence));
        var kept = await ReadAsync(presence);
        Assert.AreEqual(("old", "r1", null), (kept.AccessToken, kept.RefreshToken, kept.RefreshingUntil));
    }

    [TestMethod]
    public async Task Warnings_TwelveFiveAndOneDaysAhead_EachOnce_NameThePostsThatWouldBeHit()
    {
        await using var presence = await ConnectedAsync(Duration.FromDays(14));
        await presence.WriteAsync("pagina", at: presence.Now + Duration.FromDays(15));
        for (var day = 0; day < 30; day++)
        {
            await Job(presence, linkedIn).RunAsync();
            presence.After(Duration.FromHours(12));
        }

        var told = (await presence.Get<NoticeStore>().SinceAsync(Presence.Workspace, Instant.MinValue)).Where(n => n.Key.StartsWith("connection.ends.", StringComparison.Ordinal)).OrderBy(n => n.At).ToList();
        Assert.AreSequenceEqual([12, 5, 1, 0], told.Select(n => int.Parse(n.Key.Split('.')[^1], null)));
        Assert.AreSequenceEqual([2.0, 9, 13, 14], told.Select(n => (n.At - told[0].At).TotalDays + 2));
        Assert.AreEqual("The connection of pagina ends on 16 November 2026. Connect again on the page Connections, or these posts go to a person's hand: pagina, 2026-11-17 07:00.", told[0].Why.Text(PresenceParts.English));
    }

    [TestMethod]
    public async Task Token_ThatWasTakenBack_IsToldAndSaidByHealth()
    {
        await using var presence = await ConnectedAsync(Duration.FromDays(50));
        linkedIn.Standing = new(false, "revoked", null, []);

        await Job(presence, linkedIn).RunAsync();
        await Job(presence, linkedIn).RunAsync();

        Assert.AreSequenceEqual(["notice.token-revoked"], await ToldAsync(presence));
        Assert.Contains("connection.revoked", (await presence.Get<Health>().ReadAsync(Presence.Workspace, PresenceParts.English)).Findings.Select(f => f.Code));
    }

    [TestMethod]
    public async Task Connection_OfAnotherKeyRing_StopsNoOther()
    {
        await using var presence = await ConnectedAsync(Duration.FromDays(20), "r1", Duration.FromDays(300));
        await presence.PutColleagueAsync("anna");
        await new ConnectionStore(presence.Store, new EphemeralDataProtectionProvider()).PutForColleagueAsync(
            Presence.Workspace, "anna", new Connection { AccessToken = "x", Urn = "urn:li:person:a", ExpiresAt = presence.Now + Duration.FromDays(60) });
        linkedIn.Refresh = _ => Task.FromResult(new GrantedTokens("new", presence.Now + Duration.FromDays(60), []));

        var counts = (await Job(presence, linkedIn).RunAsync()).ByWord;

        Assert.AreEqual((1, 1, 0), (counts["refreshed"], counts["unreadable"], counts.GetValueOrDefault(Counts.Failed)));
        Assert.AreSequenceEqual(["notice.connection-unreadable"], await ToldAsync(presence));
    }

    [TestMethod]
    [DataRow("202610", 2027, 8, 15, false)]
    [DataRow("202610", 2027, 8, 16, true)]
    public async Task Version_SixtyDaysBeforeItsEnd_IsTold(string version, int year, int month, int day, bool told)
    {
        await using var presence = Presence.Start();
        presence.At(new LocalDate(year, month, day).AtMidnight().InUtc().ToInstant());
        Assert.AreEqual(version, presence.Get<LinkedInOptions>().Version);

        await Job(presence, linkedIn).RunAsync();

        Assert.AreSequenceEqual(told ? ["notice.version-ends"] : [], await ToldAsync(presence));
    }

    [TestMethod]
    public async Task Version_ThatLinkedInSaidIsGone_IsUnhealthy()
    {
        await using var presence = Presence.Start();
        await presence.Get<NoticeStore>().TellAsync(Presence.Workspace, new(ApiVersion.GoneKey("202610"), presence.Now, Reason.Of("linkedin.version-gone", "202610")));

        var report = await presence.Get<Health>().ReadAsync(Presence.Workspace, PresenceParts.English);

        Assert.AreEqual(HealthStatus.Unhealthy, report.Status);
        Assert.Contains("linkedin.version-gone", report.Findings.Select(f => f.Code));
    }
}
