namespace Recruiting.LinkedInSimulator;

/// <summary>Counts calls by app, by member and by endpoint; all begin anew at midnight UTC. Safe for concurrent use.</summary>
internal sealed class QuotaCounter(SimulatorOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string? Member, string Endpoint), int> _counts = [];
    private readonly Dictionary<string, (Queue<DateTimeOffset> Calls, DateTimeOffset Until)> _bursts = new(StringComparer.Ordinal);
    private DateOnly _day;

    /// <summary>Counts a call, or says why it is turned away: 429, and never a <c>Retry-After</c>. What is turned away is not counted.</summary>
    public IResult? Refusal(HttpContext http, SimulatedToken token)
    {
        if (options.Quotas is not { } quotas) return null;
        var now = options.Clock.GetUtcNow();
        var endpoint = $"{http.Request.Method} {string.Join('/', http.Request.Path.ToString().Split('/').Take(3))}";
        lock (_gate)
        {
            Begin(DateOnly.FromDateTime(now.UtcDateTime));
            if (IsBurst(quotas, token.Person, now)) return Errors.Burst;
            var (app, member) = ((default(string), endpoint), (token.Person, endpoint));
            if (_counts.GetValueOrDefault(app) + quotas.ByOthers >= quotas.PerApp || _counts.GetValueOrDefault(member!) >= quotas.PerMember) return Errors.Throttled;
            _counts[app] = _counts.GetValueOrDefault(app) + 1;
            _counts[member!] = _counts.GetValueOrDefault(member!) + 1;
            return null;
        }
    }

    private void Begin(DateOnly day)
    {
        if (day == _day) return;
        _day = day;
        _counts.Clear();
    }

    private bool IsBurst(SimulatedQuotas quotas, string member, DateTimeOffset now)
    {
        if (quotas.Burst is not { } most) return false;
        var (calls, until) = _bursts.GetValueOrDefault(member, (new(), default));
        if (now < until) return true;
        while (calls.TryPeek(out var first) && now - first >= quotas.BurstWithin) calls.Dequeue();
        calls.Enqueue(now);
        var burst = calls.Count > most;
        if (burst) calls.Clear();
        _bursts[member] = (calls, burst ? now + quotas.BurstPause : default);
        return burst;
    }
}
