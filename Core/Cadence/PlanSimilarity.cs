using Recruiting.Core.Posts;

namespace Recruiting.Core.Cadence;

/// <summary>Numbers texts and remembers which are near-same: comparing two texts is the dear part of a plan.</summary>
internal sealed class PlanSimilarity(Func<string, string, bool> nearSame)
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private readonly Dictionary<(int, int), bool> known = [];

    public PlanContent Read(Post post)
    {
        if (!numbers.TryGetValue(post.Text, out var number))
        {
            number = texts.Count;
            numbers.Add(post.Text, number);
            texts.Add(post.Text);
        }

        return new(number, PlanReading.Links(post));
    }

    public bool NearSame(PlanContent a, PlanContent b)
    {
        if (a.Text == b.Text) return true;
        var pair = (Math.Min(a.Text, b.Text), Math.Max(a.Text, b.Text));
        if (!known.TryGetValue(pair, out var same)) known.Add(pair, same = nearSame(texts[pair.Item1], texts[pair.Item2]));
        return same;
    }
}
