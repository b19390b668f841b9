using Recruiting.Core;

namespace Recruiting.Board.Pages.Wording;

/// <summary>What went wrong, in the reader's language. Texts under <c>fault.{code}</c> go before Core's own message, which speaks of the API.</summary>
public static class FaultWords
{
    /// <summary>One fault.</summary>
    public static string Of(Fault fault, Words words) => words.Find("fault." + fault.Code) ?? fault.Text(words.Language);

    /// <summary>All faults, each once.</summary>
    public static IReadOnlyList<string> Of(PresenceException e, Words words) => [.. e.Faults.Select(f => Of(f, words)).Distinct()];
}
