using Recruiting.Core.Guardrails;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>A look at a post that is being written.</summary>
/// <param name="Post">The post as it would be.</param>
/// <param name="Where">Its channel.</param>
/// <param name="Length">How long LinkedIn takes it to be, in UTF-16 code units; at most <see cref="LengthRule.Limit"/> goes out.</param>
/// <param name="Findings">What the guardrails say; nothing while there is no text.</param>
public sealed record Looked(Post Post, Setting Where, int Length, IReadOnlyList<Finding> Findings);
