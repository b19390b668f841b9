using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Tests.LinkedIn;

/// <summary>What is certain of a create when the wire fails, with real sockets.</summary>
[TestClass]
public sealed class WireTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero));

    [TestMethod]
    public async Task Connect_Refused_IsNotSent()
    {
        using var unheard = new Socket(SocketType.Stream, ProtocolType.Tcp);
        unheard.Bind(new IPEndPoint(IPAddress.Loopback, 0)); // The port is held and nobody listens on it.

        var result = await CreateAsync(new Uri($"http://127.0.0.1:{((IPEndPoint)unheard.LocalEndPoint!).Port}"));

        Assert.AreEqual((AttemptOutcome.NotSent, "connect-failed"), (result.Outcome, result.Code));
        Assert.IsNull(result.Status);
    }

    [TestMethod]
    public async Task Name_NotFound_IsNotSent()
    {
        var result = await CreateAsync(new Uri("https://linkedin.invalid"));

        Assert.AreEqual(AttemptOutcome.NotSent, result.Outcome);
    }

    [TestMethod]
    public async Task Tls_ThatFails_IsNotSent()
    {
        await using var server = new RawServer(async (stream, _, end) => await RawServer.WriteAsync(stream, "this is no TLS\r\n", end));

        var result = await CreateAsync(server.Address("https"));

        Assert.AreEqual((AttemptOutcome.NotSent, "tls-failed"), (result.Outcome, result.Code));
    }

    [TestMethod]
    public async Task Connect_ThatOutlastsTheDeadline_IsNotSent()
    {
        var connecting = new TaskCompletionSource();
        var handler = LinkedInClient.CreateHandler();
        handler.ConnectCallback = async (_, cancelled) =>
        {
            connecting.SetResult();
            await Task.Delay(Timeout.Infinite, cancelled);
            throw new InvalidOperationException("Never connected.");
        };

        var creating = CreateAsync(new Uri("http://127.0.0.1:9"), handler);
        await connecting.Task;
        _clock.Advance(Deadline);
        var result = await creating;

        Assert.AreEqual((AttemptOutcome.NotSent, "time-out"), (result.Outcome, result.Code));
    }

    [TestMethod]
    public async Task Connection_ClosedBeforeTheRequestIsRead_IsUnknown()
    {
        // What was written may have been read by something behind the socket; only a connect that failed is certain.
        await using var server = new RawServer((_, _, _) => Task.CompletedTask);

        var result = await CreateAsync(server.Address());

        Assert.AreEqual((AttemptOutcome.Unknown, "connection-lost"), (result.Outcome, result.Code));
        Assert.AreEqual(1, server.Connections);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("HTTP/1.1 201 Crea")]
    [DataRow("HTTP/1.1 201 Created\r\nx-restli-id: urn:li:sh")]
    [DataRow("this is no HTTP\r\n\r\n")]
    public async Task Answer_BrokenOff_IsUnknownAndSentOnce(string answer)
    {
        await using var server = Answering(answer);

        var result = await CreateAsync(server.Address());

        Assert.AreEqual(AttemptOutcome.Unknown, result.Outcome);
        Assert.AreEqual(1, server.Connections);
    }

    [TestMethod]
    public async Task PooledConnection_ClosedOnReuse_IsUnknownAndSentOnce()
    {
        var requests = 0;
        await using var server = new RawServer(async (stream, _, end) =>
        {
            while ((await RawServer.ReadRequestAsync(stream, end)).Length > 0)
            {
                if (++requests > 1) return;
                await RawServer.WriteAsync(stream, "HTTP/1.1 201 Created\r\nContent-Length: 0\r\nx-restli-id: urn:li:share:1\r\n\r\n", end);
            }
        });
        using var http = TestLinkedIn.Client(new SocketsHttpHandler());
        var linkedIn = new LinkedInClient(http, new LinkedInOptions { BaseAddress = server.Address() }, _clock);
        var post = new LinkedInPost("urn:li:person:1", "x", null);

        var first = await linkedIn.CreateAsync(post, "token", Deadline);
        var second = await linkedIn.CreateAsync(post, "token", Deadline);

        Assert.AreEqual(AttemptOutcome.Accepted, first.Outcome);
        Assert.AreEqual(AttemptOutcome.Unknown, second.Outcome);
        Assert.AreEqual(2, requests);
    }

    [TestMethod]
    [DataRow("X-RestLi-Id: urn:li:ugcPost:5", "urn:li:ugcPost:5")]
    [DataRow("X-LinkedIn-Id: urn:li:share:6", "urn:li:share:6")]
    [DataRow("x-linkedin-id: urn:li:share:6\r\nx-restli-id: urn:li:share:7", "urn:li:share:7")]
    public async Task Id_InEitherHeaderAndAnyCase_IsTaken(string header, string urn)
    {
        await using var server = Answering($"HTTP/1.1 201 Created\r\nContent-Length: 0\r\n{header}\r\n\r\n");

        var result = await CreateAsync(server.Address());

        Assert.AreEqual((AttemptOutcome.Accepted, urn), (result.Outcome, result.Urn));
    }

    [TestMethod]
    public async Task Accepted_WithABodyThatNeverEnds_IsAcceptedAtOnce()
    {
        await using var server = Answering("HTTP/1.1 201 Created\r\nContent-Length: 10\r\nx-restli-id: urn:li:share:7\r\n\r\n{", thenWait: true);

        var result = await CreateAsync(server.Address());

        Assert.AreEqual(AttemptOutcome.Accepted, result.Outcome);
    }

    [TestMethod]
    public async Task Refusal_WhoseBodyBreaksOff_IsStillARefusal()
    {
        await using var server = Answering("HTTP/1.1 403 Forbidden\r\nContent-Length: 100\r\n\r\n{\"serviceErr");

        var result = await CreateAsync(server.Address());

        Assert.AreEqual((AttemptOutcome.Refused, "403", true), (result.Outcome, result.Code, result.Handable));
    }

    [TestMethod]
    public async Task Refusal_WhoseBodyOutlastsTheDeadline_IsStillARefusal()
    {
        await using var server = Answering("HTTP/1.1 403 Forbidden\r\nContent-Length: 100\r\n\r\n{", thenWait: true);
        using var heard = new Hears(LinkedInClient.CreateHandler());

        var creating = CreateAsync(server.Address(), heard);
        await heard.Status.Task;
        _clock.Advance(Deadline);
        var result = await creating;

        Assert.AreEqual((AttemptOutcome.Refused, "403", true), (result.Outcome, result.Code, result.Handable));
    }

    private static RawServer Answering(string answer, bool thenWait = false) => new(async (stream, _, end) =>
    {
        await RawServer.ReadRequestAsync(stream, end);
        await RawServer.WriteAsync(stream, answer, end);
        if (thenWait) await Task.Delay(Timeout.Infinite, end);
    });

    private async Task<CreateResult> CreateAsync(Uri address, HttpMessageHandler? handler = null)
    {
        using var http = TestLinkedIn.Client(handler ?? LinkedInClient.CreateHandler());
        var linkedIn = new LinkedInClient(http, new LinkedInOptions { BaseAddress = address }, _clock);
        return await linkedIn.CreateAsync(new LinkedInPost("urn:li:person:1", "Kom erbij (m/v/x)", null), "token", Deadline);
    }

    // Tells when the status is in and the body is still to come.
    private sealed class Hears(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public TaskCompletionSource Status { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            Status.SetResult();
            return response;
        }
    }
}
