using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Recruiting.Core;

namespace Recruiting.Board.Http;

/// <summary>Answers of the API.</summary>
public static class Answer
{
    /// <summary>JSON as <see cref="PresenceJson"/> has it.</summary>
    public static IResult Json<T>(T body, int status = 200) => Results.Json(body, PresenceJson.Options, statusCode: status);
}

/// <summary>A list, and the address of its next page where there is one.</summary>
/// <param name="Items">This page.</param>
/// <param name="NextLink">Path and query of the next page; absent on the last.</param>
public sealed record ItemsBody<T>(IReadOnlyList<T> Items, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NextLink = null);
