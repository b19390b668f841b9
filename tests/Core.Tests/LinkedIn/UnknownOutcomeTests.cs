using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.LinkedInSimulator;

namespace Recruiting.Core.Tests.LinkedIn;

/// <summary>What LinkedIn did but did not say, over sockets: the outcome is unknown and nothing is sent again.</summary>
[TestClass]
public sealed class UnknownOutcomeTests
{
    [TestMethod]
    [DataRow(SimulatedFaultKind.DropAfterCreate, 1)]
    [DataRow(SimulatedFaultKind.DropBeforeCreate, 0)]
    [DataRow(SimulatedFaultKind.ErrorAfterCreate, 1)]
    [DataRow(SimulatedFaultKind.ErrorBeforeCreate, 0)]
    [DataRow(SimulatedFaultKind.CreatedWithoutId, 1)]
    public async Task Create_WithoutAUsableAnswer_IsUnknownAndSentOnce(SimulatedFaultKind fault, int posts)
    {
        await using var test = await TestLinkedIn.StartAsync();
        test.Simulator.Faults.Add(fault);

        var result = await test.CreateAsync();

        Assert.AreEqual(AttemptOutcome.Unknown, result.Outcome);
        Assert.IsNull(result.Urn);
        Assert.HasCount(1, test.Simulator.Requests.Creates);
        Assert.HasCount(posts, test.Simulator.Posts.Visible);
    }

    [TestMethod]
    public async Task Create_ThatOutlastsTheDeadline_IsUnknownThoughThePostExists()
    {
        await using var test = await TestLinkedIn.StartAsync();
        var delay = test.Simulator.Faults.Add(SimulatedFaultKind.DelayAfterCreate);

        var creating = test.CreateAsync();
        await delay.Struck;
        test.Clock.Advance(TestLinkedIn.Deadline);
        var result = await creating;

        Assert.AreEqual((AttemptOutcome.Unknown, "time-out"), (result.Outcome, result.Code));
        Assert.HasCount(1, test.Simulator.Posts.Visible);
    }

    [TestMethod]
    public async Task Create_OnConnectionsThatWerePooled_DroppedIsUnknownAndSentOnce()
    {
        await using var test = await TestLinkedIn.StartAsync(() => new SocketsHttpHandler());
        await test.CreateAsync("de eerste");
        test.Simulator.Faults.Add(SimulatedFaultKind.DropAfterCreate);

        var result = await test.CreateAsync("de tweede");

        var requests = test.Simulator.Requests.Creates;
        Assert.AreEqual(AttemptOutcome.Unknown, result.Outcome);
        Assert.HasCount(2, requests);
        Assert.AreEqual(requests[0].Connection, requests[1].Connection, "the second went over the pooled connection of the first");
        Assert.HasCount(2, test.Simulator.Posts.Visible);
    }

    [TestMethod]
    public async Task Create_WithItsOwnHandler_TakesAConnectionOfItsOwn()
    {
        await using var test = await TestLinkedIn.StartAsync();

        await test.CreateAsync("de eerste");
        await test.CreateAsync("de tweede");

        Assert.AreEqual(2, test.Simulator.Requests.Creates.Select(r => r.Connection).Distinct().Count());
    }

    [TestMethod]
    public async Task Create_UnderAHandlerThatTriesAgain_IsStillSentOnce()
    {
        await using var test = await TestLinkedIn.StartAsync(
            () => new TriesAgain(LinkedInClient.CreateHandler()),
            new SimulatorOptions { DuplicateWindow = TimeSpan.Zero });
        test.Simulator.Faults.Add(SimulatedFaultKind.DropAfterCreate);

        var result = await test.CreateAsync();

        Assert.AreEqual(AttemptOutcome.Unknown, result.Outcome);
        Assert.HasCount(1, test.Simulator.Posts.Visible);
    }

    [TestMethod]
    public async Task Create_WhoseSecondTryCannotConnect_IsStillUnknown()
    {
        await using var test = await TestLinkedIn.StartAsync(() => new LosesThenCannotConnect(LinkedInClient.CreateHandler()));

        var result = await test.CreateAsync();

        Assert.AreEqual(AttemptOutcome.Unknown, result.Outcome);
        Assert.HasCount(1, test.Simulator.Posts.Visible);
    }

    // What a handler that tries again would report if LinkedIn were gone by then.
    private sealed class LosesThenCannotConnect(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var lost = await base.SendAsync(request, cancellationToken);
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        }
    }

    private sealed class TriesAgain(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException)
            {
                return await base.SendAsync(request, cancellationToken);
            }
        }
    }
}
