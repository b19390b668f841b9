using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Recruiting.LinkedInSimulator;

/// <summary>Lets planned faults strike: any call, before it is done, after it, or within its answer.</summary>
internal static class FaultSwitch
{
    public static async Task StrikeAsync(HttpContext http, RequestDelegate next, Simulator simulator)
    {
        var fault = simulator.Faults.Take(SimulatedCalls.Of(http.Request), http.TokenOrNull());
        if (fault is null) await next(http);
        else if (IsAfter(fault.Fault.Kind)) await AfterAsync(http, next, simulator, fault);
        else await BeforeAsync(http, next, simulator, fault);
    }

    private static async Task BeforeAsync(HttpContext http, RequestDelegate next, Simulator simulator, PlannedFault planned)
    {
        var fault = planned.Fault;
        foreach (var (name, value) in fault.Headers) http.Response.Headers[name] = value;
        planned.Strike();
        if (fault.Kind == SimulatedFaultKind.DelayBeforeCreate && await WaitAsync(http, simulator, fault))
        {
            await next(http);
            return;
        }

        var instead = fault.Kind switch
        {
            SimulatedFaultKind.ErrorBeforeCreate => Errors.Internal,
            SimulatedFaultKind.Throttle => Errors.Throttled,
            SimulatedFaultKind.Conflict => Errors.Conflict,
            SimulatedFaultKind.Answer => Said(fault, http.TokenOrNull()?.Value ?? http.Body()),
            _ => http.Drop(),
        };
        await instead.ExecuteAsync(http);
    }

    // The call is done behind a curtain; what the caller gets to see of its answer is the fault's business. A call that is refused meets with no fault.
    private static async Task AfterAsync(HttpContext http, RequestDelegate next, Simulator simulator, PlannedFault planned)
    {
        var body = http.Response.Body;
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        await next(http);
        http.Response.Body = body;
        planned.Strike();
        if (http.Response.StatusCode < 300 && !await ShowAsync(http, simulator, planned.Fault, answer)) return;
        answer.Position = 0;
        await answer.CopyToAsync(body, http.RequestAborted);
    }

    /// <returns>Is the answer still to be given, as it stands by now?</returns>
    private static async Task<bool> ShowAsync(HttpContext http, Simulator simulator, SimulatedFault fault, MemoryStream answer)
    {
        foreach (var (name, value) in fault.Headers) http.Response.Headers[name] = value;
        switch (fault.Kind)
        {
            case SimulatedFaultKind.ErrorAfterCreate:
                http.Response.Headers.Remove("x-restli-id");
                http.Response.ContentLength = null;
                await Errors.Internal.ExecuteAsync(http);
                return false;
            case SimulatedFaultKind.CreatedWithoutId:
                http.Response.Headers.Remove("x-restli-id");
                http.Response.ContentLength = null;
                answer.SetLength(0);
                return true;
            case SimulatedFaultKind.RemovedAfterCreate:
                simulator.Posts.Delete(http.Response.Headers["x-restli-id"].ToString());
                return true;
            case SimulatedFaultKind.DelayAfterCreate when await WaitAsync(http, simulator, fault):
                return true;
            case SimulatedFaultKind.DropDuringAnswer:
                await BreakOffAsync(http);
                break;
            case SimulatedFaultKind.DropDuringAnswerBody:
                http.Response.ContentLength = answer.Length + 100;
                await http.Response.Body.WriteAsync(answer.ToArray().AsMemory(0, (int)answer.Length / 2), http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
                http.Abort();
                return false;
        }

        await http.Drop().ExecuteAsync(http);
        return false;
    }

    // Below HTTP: no web server can be asked for half a line.
    private static async Task BreakOffAsync(HttpContext http)
    {
        var wire = http.Features.GetRequiredFeature<IConnectionTransportFeature>().Transport.Output;
        await wire.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 20"), http.RequestAborted);
        await wire.FlushAsync(http.RequestAborted);
    }

    private static bool IsAfter(SimulatedFaultKind kind) => kind is
        SimulatedFaultKind.DropAfterCreate or SimulatedFaultKind.ErrorAfterCreate or SimulatedFaultKind.CreatedWithoutId or SimulatedFaultKind.DelayAfterCreate
        or SimulatedFaultKind.DropDuringAnswer or SimulatedFaultKind.DropDuringAnswerBody or SimulatedFaultKind.RemovedAfterCreate;

    // False where the caller hung up meanwhile.
    private static async Task<bool> WaitAsync(HttpContext http, Simulator simulator, SimulatedFault fault)
    {
        try
        {
            await Task.Delay(TimeSpan.FromMilliseconds(fault.DelayMs), simulator.Options.Clock, http.RequestAborted);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static IResult Said(SimulatedFault fault, string token) => (fault.Says?.Invoke(token) ?? fault.Body) switch
    {
        null => Results.StatusCode(fault.Status),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => Results.Text(text.GetValue<string>(), "text/html", statusCode: fault.Status),
        { } body => Results.Text(body.ToJsonString(Errors.Json), "application/json", statusCode: fault.Status),
    };
}
