namespace Recruiting.Board.Pages.Look;

/// <summary>A field that somebody else changed in the meantime, so that it is now other than what is typed.</summary>
/// <param name="Label">The field, as its label has it.</param>
/// <param name="Now">What stands there now, in words; empty for nothing.</param>
public sealed record Difference(string Label, string Now);
