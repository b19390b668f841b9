using Microsoft.AspNetCore.Http;
using Recruiting.Core;

namespace Recruiting.Board.Pages.Look;

/// <summary>What was asked for and could not be done. Nothing that was typed is lost: the page shows it again.</summary>
/// <param name="Faults">Why.</param>
/// <param name="Post">The post it was asked for, or null.</param>
/// <param name="Typed">The form as it was sent; empty for none.</param>
public sealed record Refusal(PresenceException Faults, string? Post, IReadOnlyDictionary<string, string> Typed)
{
    /// <summary>What stood in a field, or null.</summary>
    public string? In(string field) => Typed.GetValueOrDefault(field);

    /// <summary>Of a form that was sent.</summary>
    public static Refusal Of(PresenceException faults, IFormCollection form, string? post = null) =>
        new(faults, post, TypedIn(form));

    /// <summary>What stands in a form, by field.</summary>
    internal static IReadOnlyDictionary<string, string> TypedIn(IFormCollection form) =>
        form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
}
