using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Recruiting.PowerShell.Binding;

/// <summary>One thing that completes what somebody types.</summary>
/// <param name="Id">What is put in.</param>
/// <param name="Words">What it is called; found by, and shown beside.</param>
internal sealed record Completion(string Id, string Words = "");

/// <summary>Completes from a list. Whatever keeps it from being read completes nothing: a Tab is no place for an error.</summary>
internal abstract class ListCompleter : IArgumentCompleter
{
    /// <inheritdoc />
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = wordToComplete.Trim('\'', '"');
        try
        {
            return [.. All(word).Where(c => Found(c, word)).OrderBy(c => c.Id, StringComparer.OrdinalIgnoreCase).Select(Result)];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return [];
        }
    }

    /// <summary>All that there is.</summary>
    protected virtual IEnumerable<Completion> All() => [];

    /// <summary>All that there is, or where that is too much what may fit the word.</summary>
    protected virtual IEnumerable<Completion> All(string word) => All();

    /// <summary>Does it fit the word?</summary>
    protected virtual bool Found(Completion completion, string word) =>
        completion.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase) || completion.Words.Contains(word, StringComparison.CurrentCultureIgnoreCase);

    private static CompletionResult Result(Completion completion)
    {
        var plain = completion.Id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '+');
        var shown = completion.Words.Length == 0 || completion.Words == completion.Id ? completion.Id : $"{completion.Id} ({completion.Words})";
        return new(plain ? completion.Id : $"'{CodeGeneration.EscapeSingleQuotedStringContent(completion.Id)}'", completion.Id, CompletionResultType.ParameterValue, shown);
    }
}
