namespace Recruiting.Board.Pages.Errors;

/// <summary>What happened: a key of the texts, and sentences in the reader's language.</summary>
/// <param name="Title">A key of the texts.</param>
/// <param name="Lines">Sentences.</param>
/// <param name="SignOut">Would another sign-in help?</param>
public sealed record ErrorView(string Title, IReadOnlyList<string> Lines, bool SignOut = false);
