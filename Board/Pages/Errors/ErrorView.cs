namespace Recruiting.Board.Pages.Errors;

/// <summary>What happened: a key of the texts, and sentences in the reader's language.</summary>
public sealed record ErrorView(string Title, IReadOnlyList<string> Lines);
