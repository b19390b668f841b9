namespace Recruiting.CrashMatrix.Child;

/// <summary>What a child is told on its command line.</summary>
/// <param name="Store">As <c>Presence:Store</c>.</param>
/// <param name="LinkedIn">The simulator's address.</param>
/// <param name="Clock">The file of the machine's clock.</param>
/// <param name="Death">Where it kills itself; null for nowhere.</param>
internal sealed record ChildOptions(string Store, string LinkedIn, string Clock, Death? Death)
{
    /// <summary>Reads what <see cref="Words"/> gave.</summary>
    public static ChildOptions Parse(ReadOnlySpan<string> words) => new(words[0], words[1], words[2], words.Length > 3 ? Child.Death.Parse(words[3]) : null);

    /// <summary>It as words.</summary>
    public IEnumerable<string> Words() => Death is null ? [Store, LinkedIn, Clock] : [Store, LinkedIn, Clock, Death.ToString()];
}
