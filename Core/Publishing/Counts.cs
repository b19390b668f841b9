namespace Recruiting.Core.Publishing;

/// <summary>What a job did, counted by word.</summary>
public sealed class Counts : SortedDictionary<string, int>
{
    /// <summary>One more.</summary>
    public void Count(string word) => Count(word, 1);

    /// <summary>So many more; none leaves no trace.</summary>
    public void Count(string word, int many)
    {
        if (many > 0) this[word] = TryGetValue(word, out var before) ? before + many : many;
    }
}
