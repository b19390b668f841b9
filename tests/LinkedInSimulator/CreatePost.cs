using System.Text.Json;
using System.Text.Json.Nodes;

namespace Recruiting.LinkedInSimulator;

/// <summary><c>POST /rest/posts</c>.</summary>
internal static class CreatePost
{
    public static async Task<IResult> HandleAsync(HttpContext http, Simulator simulator)
    {
        if (http.Request.Headers["X-RestLi-Method"].ToString() is not ("" or "CREATE")) return Errors.NoSuchMethod;
        var strike = simulator.Faults.Take(http.Token());
        if (await BeforeAsync(http, simulator, strike) is { } instead) return instead;

        var (request, refusal) = CreateRequest.Read(http.Body());
        refusal ??= Rights.WriteRefusal(http.Token(), request!.Author, "CREATE", http.Version()) ?? request.Refusal();
        if (refusal is not null) return refusal;

        var (made, duplicateOf) = simulator.Posts.Create(request!);
        return made is null ? Errors.Duplicate(duplicateOf!) : await AfterAsync(http, simulator, strike, made);
    }

    private static async Task<IResult?> BeforeAsync(HttpContext http, Simulator simulator, FaultPlan.Strike? strike)
    {
        if (strike is null || IsAfter(strike.Fault.Kind)) return null;
        foreach (var (name, value) in strike.Fault.Headers) http.Response.Headers[name] = value;
        strike.Struck.TrySetResult();
        return strike.Fault.Kind switch
        {
            FaultKind.DropBeforeCreate => http.Drop(),
            FaultKind.ErrorBeforeCreate => Errors.Internal,
            FaultKind.Throttle => Errors.Throttled,
            FaultKind.Conflict => Errors.Conflict,
            FaultKind.DelayBeforeCreate => await WaitAsync(http, simulator, strike.Fault) ? null : http.Drop(),
            _ => Said(strike.Fault),
        };
    }

    private static async Task<IResult> AfterAsync(HttpContext http, Simulator simulator, FaultPlan.Strike? strike, SimulatedPost made)
    {
        strike?.Struck.TrySetResult();
        switch (strike?.Fault.Kind)
        {
            case FaultKind.DropAfterCreate:
                return http.Drop();
            case FaultKind.ErrorAfterCreate:
                return Errors.Internal;
            case FaultKind.CreatedWithoutId:
                return Results.StatusCode(201);
            case FaultKind.DelayAfterCreate when !await WaitAsync(http, simulator, strike.Fault):
                return http.Drop();
        }

        http.Response.Headers["x-restli-id"] = made.Urn;
        return Results.StatusCode(201);
    }

    private static bool IsAfter(FaultKind kind) => kind is
        FaultKind.DropAfterCreate or FaultKind.ErrorAfterCreate or FaultKind.CreatedWithoutId or FaultKind.DelayAfterCreate;

    // False where the caller hung up meanwhile.
    private static async Task<bool> WaitAsync(HttpContext http, Simulator simulator, Fault fault)
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

    private static IResult Said(Fault fault) => fault.Body switch
    {
        null => Results.StatusCode(fault.Status),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => Results.Text(text.GetValue<string>(), "text/html", statusCode: fault.Status),
        { } body => Results.Text(body.ToJsonString(Errors.Json), "application/json", statusCode: fault.Status),
    };
}
