using System.Text.Json;
using System.Text.Json.Nodes;

namespace Recruiting.LinkedInSimulator;

/// <summary><c>POST /rest/posts</c>.</summary>
internal static class CreatePost
{
    public static async Task<IResult> HandleAsync(HttpContext http, Simulator simulator)
    {
        if (http.Request.Headers["X-RestLi-Method"].ToString() is not ("" or "CREATE")) return Errors.NoSuchMethod;
        var fault = simulator.Faults.Take(http.Token());
        if (await BeforeAsync(http, simulator, fault) is { } instead) return instead;

        var (request, refusal) = CreateRequest.Read(http.Body());
        refusal ??= Rights.WriteRefusal(http.Token(), request!.Author, "CREATE", http.Version()) ?? request.Refusal(simulator.Assets);
        if (refusal is not null) return refusal;

        var (made, duplicateOf) = simulator.Posts.Create(request!);
        return made is null ? Errors.Duplicate(duplicateOf!) : await AfterAsync(http, simulator, fault, made);
    }

    private static async Task<IResult?> BeforeAsync(HttpContext http, Simulator simulator, PlannedFault? fault)
    {
        if (fault is null || IsAfter(fault.Fault.Kind)) return null;
        foreach (var (name, value) in fault.Fault.Headers) http.Response.Headers[name] = value;
        fault.Strike();
        return fault.Fault.Kind switch
        {
            SimulatedFaultKind.DropBeforeCreate => http.Drop(),
            SimulatedFaultKind.ErrorBeforeCreate => Errors.Internal,
            SimulatedFaultKind.Throttle => Errors.Throttled,
            SimulatedFaultKind.Conflict => Errors.Conflict,
            SimulatedFaultKind.DelayBeforeCreate => await WaitAsync(http, simulator, fault.Fault) ? null : http.Drop(),
            _ => Said(fault.Fault),
        };
    }

    private static async Task<IResult> AfterAsync(HttpContext http, Simulator simulator, PlannedFault? fault, SimulatedPost made)
    {
        fault?.Strike();
        switch (fault?.Fault.Kind)
        {
            case SimulatedFaultKind.DropAfterCreate:
                return http.Drop();
            case SimulatedFaultKind.ErrorAfterCreate:
                return Errors.Internal;
            case SimulatedFaultKind.CreatedWithoutId:
                return Results.StatusCode(201);
            case SimulatedFaultKind.DelayAfterCreate when !await WaitAsync(http, simulator, fault.Fault):
                return http.Drop();
        }

        http.Response.Headers["x-restli-id"] = made.Urn;
        return Results.StatusCode(201);
    }

    private static bool IsAfter(SimulatedFaultKind kind) => kind is
        SimulatedFaultKind.DropAfterCreate or SimulatedFaultKind.ErrorAfterCreate or SimulatedFaultKind.CreatedWithoutId or SimulatedFaultKind.DelayAfterCreate;

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

    private static IResult Said(SimulatedFault fault) => fault.Body switch
    {
        null => Results.StatusCode(fault.Status),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => Results.Text(text.GetValue<string>(), "text/html", statusCode: fault.Status),
        { } body => Results.Text(body.ToJsonString(Errors.Json), "application/json", statusCode: fault.Status),
    };
}
