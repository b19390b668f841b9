using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Reminding;
using Recruiting.Core.Reminding.Ways;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Reminding;

/// <summary>Mail servers that hang, refuse or greylist, over the real way: posts go out on time all the same, and health says what is wrong.</summary>
[TestClass]
public sealed class MailServersTests : RemindingTest
{
    [TestMethod]
    [DataRow("EHLO", null, "mail.timeout")]
    [DataRow("DATA", null, "mail.timeout")]
    [DataRow("CONNECT", "554 not for you", "mail.refused")]
    [DataRow("RCPT", "450 4.2.0 greylisted", "mail.not-now")]
    public async Task Posts_WhateverTheMailServerDoes_GoOutOnTime(string step, string? answer, string code)
    {
        await using var server = new ScriptedSmtp(new SmtpAct(step, answer)) { Extensions = [] };
        // A server that hangs does so for as long as this clock stands still.
        var patience = new FakeTimeProvider();
        var (made, _) = await StartAsync();
        await using var presence = Presence.Start(made.Store, made.Clock, with: services =>
        {
            services.RemoveAll<IReminderWay>();
            services.AddSingleton<IReminderWay>(new MailWay(new() { Host = "127.0.0.1", Port = $"{server.Port}", Tls = "none", From = "board@example.com" }, patience));
        });
        await presence.PutChannelAsync("our-page", ChannelKind.Page, c => c with { Cadence = null });
        await presence.ConnectAsync("our-page");
        var byHand = await PostAsync(presence);
        var direct = await presence.WriteAsync("our-page", "Op de pagina", Due + Duration.FromMinutes(1));
        presence.At(Due);
        await presence.TickAsync();

        var reminding = presence.RunAsync(JobSchedules.Remind);
        presence.At(Due + Duration.FromMinutes(1));
        await presence.TickAsync();

        Assert.AreEqual((PostState.AwaitingHand, PostState.Published), ((await presence.ReadAsync(byHand)).State, (await presence.ReadAsync(direct)).State));
        Assert.AreEqual(Due + Duration.FromMinutes(1), (await presence.ReadAsync(direct)).PublishedAt, "at its minute");
        while (answer is null && !reminding.IsCompleted)
        {
            patience.Advance(TimeSpan.FromSeconds(20));
            await Task.Yield();
        }

        Assert.AreEqual(1, (await reminding).Counts["later"]);
        Assert.Contains(code, (await presence.Get<Health>().ReadAsync(Presence.Workspace, PresenceParts.English)).Findings.Select(f => f.Code));
    }
}
