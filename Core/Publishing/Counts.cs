namespace Recruiting.Core.Publishing;

/// <summary>What a job did, counted by word.</summary>
public sealed class Counts
{
    /// <summary>The word for what could not be dealt with and is tried again; the health report looks for it.</summary>
    public const string Failed = "failed";

    private readonly SortedDictionary<string, int> words = new(StringComparer.Ordinal);

    /// <summary>How often each word was counted; words that never were are not in it.</summary>
    public IReadOnlyDictionary<string, int> ByWord => words;

    /// <summary>So many more; none leaves no trace.</summary>
    public void Add(string word, int many = 1)
    {
        if (many > 0) words[word] = words.GetValueOrDefault(word) + many;
    }
}
