namespace Recruiting.Core.Storage;

/// <summary>Keeps what was asked for lately, and forgets the rest: when a generation is full, the one before it goes.</summary>
/// <param name="most">How many a generation holds.</param>
internal sealed class Generations<TKey, TValue>(int most)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock gate = new();
    private Dictionary<TKey, TValue> young = [], old = [];

    public TValue? Find(TKey key)
    {
        lock (gate)
        {
            if (young.TryGetValue(key, out var value)) return value;
            if (!old.TryGetValue(key, out value)) return null;
            Keep(key, value);
            return value;
        }
    }

    public void Put(TKey key, TValue value)
    {
        lock (gate) Keep(key, value);
    }

    private void Keep(TKey key, TValue value)
    {
        if (young.Count >= most && !young.ContainsKey(key)) (old, young) = (young, []);
        young[key] = value;
    }
}
