using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using Recruiting.Core;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Binding;

/// <summary>One thing that completes what somebody types.</summary>
/// <param name="Id">What is put in.</param>
/// <param name="Words">What it is called; found by, and shown beside.</param>
internal sealed record Completion(string Id, string Words);

/// <summary>Completes from the store. Whatever keeps the store from answering completes nothing: a Tab is no place for an error.</summary>
internal abstract class StoreCompleter : IArgumentCompleter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = wordToComplete.Trim('\'', '"');
        try
        {
            var session = Sessions.Current();
            using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
            var all = Task.Run(() => AllAsync(session, word, patience.Token), patience.Token).GetAwaiter().GetResult();
            return [.. all.Where(c => Found(c, word)).OrderBy(c => c.Id, StringComparer.OrdinalIgnoreCase).Select(Result)];
        }
        catch (Exception e) when (e is PresenceException or OperationCanceledException)
        {
            return [];
        }
    }

    /// <summary>All that there is.</summary>
    protected abstract Task<IEnumerable<Completion>> AllAsync(PresenceSession session, CancellationToken cancel);

    /// <summary>All that there is, or where that is too much what may fit the word.</summary>
    protected virtual Task<IEnumerable<Completion>> AllAsync(PresenceSession session, string word, CancellationToken cancel) => AllAsync(session, cancel);

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
