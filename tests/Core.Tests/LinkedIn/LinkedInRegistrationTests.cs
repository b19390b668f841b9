using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Tests.LinkedIn;

[TestClass]
public sealed class LinkedInRegistrationTests
{
    [TestMethod]
    public void Options_WithoutConfiguration_AreThePublicApi()
    {
        using var services = Services([]);

        var options = services.GetRequiredService<LinkedInOptions>();

        Assert.AreEqual(new Uri("https://api.linkedin.com"), options.BaseAddress);
        Assert.AreEqual(new Uri("https://www.linkedin.com"), options.AuthAddress);
        Assert.AreEqual("202610", options.Version);
    }

    [TestMethod]
    [DataRow("LinkedIn:BaseAddress", "api.linkedin.com")]
    [DataRow("LinkedIn:BaseAddress", "ftp://api.linkedin.com")]
    [DataRow("LinkedIn:BaseAddress", "http://api.linkedin.com")]
    [DataRow("LinkedIn:BaseAddress", "https://api.linkedin.com/?x=1")]
    [DataRow("LinkedIn:AuthAddress", "")]
    [DataRow("LinkedIn:Version", "2026-10")]
    [DataRow("LinkedIn:Version", "202613")]
    [DataRow("LinkedIn:Version", "202205")]
    [DataRow("LinkedIn:Version", "")]
    public void Options_ThatCannotWork_NameTheSetting(string key, string value)
    {
        var wrong = Assert.ThrowsExactly<PresenceException>(() => Services(new() { [key] = value }));

        Assert.AreEqual("configuration.invalid", wrong.Code);
        Assert.AreEqual(key, wrong.Faults[0].Field);
        Assert.StartsWith(key, wrong.Faults[0].Text(CultureInfo.GetCultureInfo("nl")));
    }

    [TestMethod]
    public void App_WithIdAndSecret_IsTaken()
    {
        using var services = Services(new() { ["LinkedIn:Page:ClientId"] = "78abc", ["LinkedIn:Page:ClientSecret"] = "WPL.secret" });

        var options = services.GetRequiredService<LinkedInOptions>();

        Assert.AreEqual("78abc", options.Page.ClientId);
        Assert.AreEqual("WPL.secret", options.Page.ClientSecret);
        Assert.IsNull(options.Profile.ClientId);
    }

    [TestMethod]
    [DataRow("LinkedIn:Profile:ClientId", "LinkedIn:Profile:ClientSecret")]
    [DataRow("LinkedIn:Profile:ClientSecret", "LinkedIn:Profile:ClientId")]
    [DataRow("LinkedIn:Page:ClientId", "LinkedIn:Page:ClientSecret")]
    [DataRow("LinkedIn:Page:ClientSecret", "LinkedIn:Page:ClientId")]
    public void App_WithOneWithoutTheOther_NamesWhatIsMissingAndNoSecret(string given, string missing)
    {
        var wrong = Assert.ThrowsExactly<PresenceException>(() => Services(new() { [given] = "WPL.secret" }));

        Assert.AreEqual("configuration.invalid", wrong.Code);
        Assert.AreEqual(missing, wrong.Faults[0].Field);
        Assert.DoesNotContain("WPL.secret", wrong.ToString());
    }

    [TestMethod]
    [DataRow("Profile")]
    [DataRow("Page")]
    public void App_WhoseSecretThePlatformDidNotResolve_IsRefusedWithTheRemedy(string app)
    {
        var wrong = Assert.ThrowsExactly<PresenceException>(() => Services(new()
        {
            [$"LinkedIn:{app}:ClientId"] = "78abc",
            [$"LinkedIn:{app}:ClientSecret"] = "@Microsoft.KeyVault(SecretUri=https://kv-1.vault.azure.net/secrets/linkedin)",
        }));

        Assert.AreEqual("configuration.invalid", wrong.Code);
        Assert.AreEqual($"LinkedIn:{app}:ClientSecret", wrong.Faults[0].Field);
        Assert.Contains("Put the secret into the vault", wrong.Message);
        Assert.Contains("Zet het geheim in de kluis", wrong.Text(CultureInfo.GetCultureInfo("nl")));
    }

    [TestMethod]
    [DataRow("http://127.0.0.1:5199")]
    [DataRow("http://localhost:5199/")]
    [DataRow("http://[::1]:5199")]
    [DataRow("https://gateway.example.com/linkedin/")]
    public void Options_OfASimulatorOrGateway_AreTaken(string address)
    {
        using var services = Services(new() { ["LinkedIn:BaseAddress"] = address });

        Assert.IsNotNull(services.GetRequiredService<ILinkedIn>());
    }

    [TestMethod]
    public async Task Client_FromTheHost_LogsNothingEvenAtTrace()
    {
        await using var test = await TestLinkedIn.StartAsync();
        var log = new Log();
        using var services = Services(new() { ["LinkedIn:BaseAddress"] = test.Simulator.BaseAddress.ToString() }, log);

        var result = await services.GetRequiredService<ILinkedIn>().CreateAsync(new LinkedInPost(TestLinkedIn.Person, "Hallo", null), test.Token, TestLinkedIn.Deadline);

        Assert.AreEqual(AttemptOutcome.Accepted, result.Outcome, result.Message);
        Assert.AreEqual("", log.Text, "the factory's own lines would repeat what a broken answer says");
    }

    [TestMethod]
    public async Task Client_BehindAPath_KeepsThePath()
    {
        await using var server = new RawServer(async (stream, _, end) =>
        {
            var request = await RawServer.ReadRequestAsync(stream, end);
            await RawServer.WriteAsync(stream, $"HTTP/1.1 201 Created\r\nContent-Length: 0\r\nx-li-uuid: {request.Split("\r\n")[0]}\r\nx-restli-id: urn:li:share:1\r\n\r\n", end);
        });
        using var services = Services(new() { ["LinkedIn:BaseAddress"] = server.Address() + "linkedin/" });

        var result = await services.GetRequiredService<ILinkedIn>().CreateAsync(new LinkedInPost(TestLinkedIn.Person, "Hallo", null), "token", TestLinkedIn.Deadline);

        Assert.AreEqual("POST /linkedin/rest/posts HTTP/1.1", result.TraceId);
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings, ILoggerProvider? log = null) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddLogging(logging =>
        {
            logging.SetMinimumLevel(LogLevel.Trace);
            if (log is not null) logging.AddProvider(log);
        })
        .AddLinkedIn(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .BuildServiceProvider();

    private sealed class Log : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

        public string Text => string.Join('\n', _lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
