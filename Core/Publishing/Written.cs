using Recruiting.Core.Guardrails;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Publishing;

/// <summary>A post after an act, with what the guardrails say of it.</summary>
public sealed record Written(Versioned<Post> Post, IReadOnlyList<Finding> Findings);

/// <summary>A new post that is not stored yet, with what the guardrails say of it.</summary>
public sealed record Draft(Change Change, IReadOnlyList<Finding> Findings);
