namespace Recruiting.Core.Publishing;

/// <summary>What a job did, counted by word.</summary>
public sealed class Counts : SortedDictionary<string, int>
{
    /// <summary>One more.</summary>
    public void Add(string word) => Add(word, 1);

    /// <summary>So many more; none leaves no trace.</summary>
    public void Add(string word, int many)
    {
        if (many > 0) this[word] = TryGetValue(word, out var before) ? before + many : many;
    }
}
