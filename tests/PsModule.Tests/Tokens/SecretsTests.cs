using System.Security;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Time.Testing;
using Recruiting.Board.Tests.Lanes;
using Recruiting.LinkedInSimulator;
using Recruiting.PsModule.Tests.Engine;
using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Tokens;

/// <summary>Tokens, refresh tokens and the apps' secrets are to be seen nowhere in a shell, whatever is done with them and whatever LinkedIn answers.</summary>
[TestClass]
[DoNotParallelize]
public sealed class SecretsTests : ShellTests
{
    private const string Token = "AQX/very+secret=token-7Zk", Refresh = "AQW/refresh+secret=9Qr-long", Client = "WPL_AP1.client+secret/8Yt=";

    private const string Give = "-ExpiresAt 2026-12-05 -Token $token -RefreshToken $refresh";

    private static IEnumerable<string> Dresses => SecretDress.All;

    [TestMethod]
    [DataRow($"Set-PresenceToken -Colleague sanne {Give} -Urn urn:li:person:AbC1 -PassThru", null)]
    [DataRow($"Set-PresenceToken acme {Give} -Urn urn:li:organization:1 -WhatIf", null)]
    [DataRow($"Set-PresenceToken acme {Give} -Urn nonsense", "connection.urn-invalid")]
    [DataRow($"Set-PresenceToken none {Give} -Urn urn:li:organization:1", "channel.not-found")]
    [DataRow($"Set-PresenceToken a {Give} -Urn urn:li:organization:1", "connection.group")]
    [DataRow("Set-PresenceToken acme $token -RefreshToken $refresh -ExpiresAt yesterday -Urn urn:li:organization:1", "CannotConvertArgumentNoMessage")]
    [DataRow("Set-PresenceToken acme -Token $plain -RefreshToken $refresh -ExpiresAt 2027-01-23 -Urn urn:li:organization:1", "ParameterArgumentTransformationError")]
    [DataRow($"Set-PresenceToken -Colleague $token {Give} -Urn urn:li:person:AbC1", null)]
    [DataRow($"[pscustomobject]@{{ Channel = 'acme'; Token = $plain; RefreshToken = $plain; Urn = 'nonsense' }} | Set-PresenceToken {Give}", "connection.urn-invalid")]
    public void Set_HoweverItEnds_ShowsNone(string script, string? code)
    {
        Fill(Session);
        var all = new AllThatAShellShows(Session);

        var ran = all.Run(script);

        if (code is not null) Assert.AreEqual(code, ran.Codes.Single());
        all.Hide(Folder, Token, Refresh);
    }

    [TestMethod]
    [DynamicData(nameof(Dresses))]
    public async Task Refresh_ThatIsAnsweredWithWhatWasSent_ShowsNone(string dress)
    {
        await using var linkedIn = await LinkedInSimulatorFixture.StartAsync();
        var clock = new FakeTimeProvider(new(2026, 11, 28, 9, 0, 0, TimeSpan.Zero));
        using var shell = Connected(linkedIn, clock);
        var all = new AllThatAShellShows(shell);
        all.Run($"Set-PresenceToken -Colleague sanne {Give} -Urn urn:li:person:AbC1").Well();
        foreach (var status in (int[])[400, 500, 200])
        {
            var strikes = linkedIn.Faults.Add(Echoing(status, dress));
            all.Run("Invoke-PresenceJob keep-tokens -Confirm:$false").Well();
            Assert.IsTrue(strikes.Struck.IsCompleted, "LinkedIn was asked");
            linkedIn.Faults.Clear();
            // Whoever asked for a new token in vain asks no sooner again.
            clock.Advance(TimeSpan.FromMinutes(3));
        }

        // Where an answer ends within the secret, its beginning is as secret as the whole.
        var cut = dress == "broken off" ? 3 : 0;
        all.Hide(Folder, Token, Refresh[..^cut], Client[..^cut]);
    }

    /// <summary>Each answer of the token's endpoint repeats what it was sent.</summary>
    internal static SimulatedFault Echoing(int status, string dress) => new()
    {
        Kind = SimulatedFaultKind.Answer,
        Call = SimulatedCall.Token,
        Count = 100,
        Status = status,
        Says = sent => Echo.Envelope(status, dress, QueryHelpers.ParseQuery(sent).Where(f => f.Key is "code" or "refresh_token" or "client_secret").Select(f => f.Value.ToString())),
    };

    // What the shell is told by its environment it reads when it connects.
    private Shell Connected(LinkedInSimulatorFixture linkedIn, TimeProvider clock)
    {
        var settings = new Dictionary<string, string>
        {
            ["LinkedIn__BaseAddress"] = linkedIn.BaseAddress.ToString(),
            ["LinkedIn__AuthAddress"] = linkedIn.BaseAddress.ToString(),
            ["LinkedIn__Profile__ClientId"] = "77profile",
            ["LinkedIn__Profile__ClientSecret"] = Client,
        };
        foreach (var (name, value) in settings) Environment.SetEnvironmentVariable(name, value);
        try
        {
            var shell = Shell.On(Folder, clock: clock);
            Fill(shell);
            return shell;
        }
        finally
        {
            foreach (var name in settings.Keys) Environment.SetEnvironmentVariable(name, null);
        }
    }

    private static void Fill(Shell shell)
    {
        shell.Run("$null = New-PresenceChannel acme Page; $null = New-PresenceChannel a Group; $null = New-PresenceColleague sanne").Well();
        shell.Give("token", Secure(Token));
        shell.Give("refresh", Secure(Refresh));
        shell.Give("plain", Token);
    }

    private static SecureString Secure(string secret)
    {
        var secure = new SecureString();
        foreach (var c in secret) secure.AppendChar(c);
        return secure;
    }
}
