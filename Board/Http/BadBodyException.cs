using Microsoft.AspNetCore.Http;
using Recruiting.Core;

namespace Recruiting.Board.Http;

/// <summary>A body that is not read at all: of another media type (415) or too large (413). As the server throws, but said in the reader's language.</summary>
internal sealed class BadBodyException(Sentence sentence, int status) : BadHttpRequestException(sentence.ToString(), status)
{
    /// <summary>What is wrong and what to send instead.</summary>
    public Sentence Sentence { get; } = sentence;
}
