namespace Recruiting.LinkedInSimulator;

/// <summary>The files of this LinkedIn. Safe for concurrent use.</summary>
public sealed class AssetBook
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SimulatedAsset> _byUrn = [];
    private readonly List<(MediaPlan Plan, int? Left)> _plans = [];
    private readonly Chance _chance;

    internal AssetBook(Chance chance) => _chance = chance;

    /// <summary>All of them, by URN.</summary>
    public IReadOnlyList<SimulatedAsset> All
    {
        get
        {
            lock (_gate) return [.. _byUrn.Values.OrderBy(a => a.Urn, StringComparer.Ordinal)];
        }
    }

    /// <summary>Says how files are dealt with that come from now on.</summary>
    public void Plan(MediaPlan plan)
    {
        lock (_gate) _plans.Add((plan, plan.Files));
    }

    /// <summary>The file, or null.</summary>
    public SimulatedAsset? Find(string urn)
    {
        lock (_gate) return _byUrn.GetValueOrDefault(urn);
    }

    /// <summary>A place for a file to come.</summary>
    internal SimulatedAsset Expect(string type, string owner, string token)
    {
        lock (_gate)
        {
            var asset = new SimulatedAsset { Urn = $"urn:li:{type}:{(type == "image" ? "D4E" : "D4D")}{Convert.ToHexString(_chance.Bytes(10))}", Owner = owner, Token = token, Key = Convert.ToHexString(_chance.Bytes(16)) };
            return _byUrn[asset.Urn] = asset;
        }
    }

    /// <summary>The place of an address, or null.</summary>
    internal SimulatedAsset? ByKey(string key) => All.FirstOrDefault(a => a.Key == key);

    /// <summary>Takes the bytes of a file that was waited for.</summary>
    internal bool Take(string urn, byte[] content)
    {
        lock (_gate)
        {
            if (_byUrn[urn].Content is not null) return false;
            var at = _plans.FindLastIndex(p => p.Left is not 0 && (p.Plan.Token is null || p.Plan.Token == _byUrn[urn].Token));
            var plan = at < 0 ? new MediaPlan() : _plans[at].Plan;
            if (at >= 0 && _plans[at].Left is { } left) _plans[at] = (plan, left - 1);
            _byUrn[urn] = _byUrn[urn] with { Content = content, PollsLeft = plan.Polls, Failure = plan.Failure };
            return true;
        }
    }

    /// <summary>Answers a question about a file; processing goes on with each.</summary>
    internal SimulatedAsset? Ask(string urn)
    {
        lock (_gate)
        {
            if (!_byUrn.TryGetValue(urn, out var asset)) return null;
            if (asset.PollsLeft > 0) _byUrn[urn] = asset with { PollsLeft = asset.PollsLeft - 1 };
            return asset;
        }
    }
}
