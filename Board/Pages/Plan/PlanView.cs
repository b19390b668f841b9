using NodaTime;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Plan;

/// <summary>The coming four weeks by day, where the reader is.</summary>
/// <param name="Days">Days on which something is, in order.</param>
/// <param name="Fillable">How many open slots would get a post if the plan were filled now.</param>
public sealed record PlanView(IReadOnlyList<IGrouping<LocalDate, PlanLine>> Days, int Fillable);

/// <summary>A slot or a post of the plan.</summary>
/// <param name="At">When the slot opens, or the post is due.</param>
/// <param name="Where">Its channel and zone.</param>
/// <param name="Post">The post, or null for an open slot.</param>
/// <param name="Why">Why an open slot is open, or why a post stands here; null where there is nothing to say.</param>
/// <param name="Filling">The open slot would get this post if the plan were filled now.</param>
public sealed record PlanLine(Instant At, Setting Where, Post? Post, Reason? Why, bool Filling = false);
