using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using NodaTime;
using Recruiting.Board.SignIn;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Http;

/// <summary>What a call takes beside its path and body, for <c>/openapi/v1.json</c>.</summary>
/// <param name="Names">Names of query values.</param>
internal sealed record Takes(params string[] Names);

/// <summary>Describes what the endpoints read by themselves: query values, <c>If-Match</c>, instants and dates, and that every error is a problem.</summary>
internal static class ApiDescription
{
    private const string Problem = "Problem";

    private static readonly Dictionary<string, (JsonSchemaType Type, string Description)> Queries = new()
    {
        ["top"] = (JsonSchemaType.Integer, "How many items at most, 1 to 1000; 100 unless asked."),
        ["after"] = (JsonSchemaType.String, "Where to go on; nextLink has it."),
        ["channel"] = (JsonSchemaType.String, "A channel's id."),
        ["state"] = (JsonSchemaType.String, "One state or several, separated by commas: draft, inReview, ready, scheduled, publishing, published, awaitingHand, inDoubt, failed, missed, cancelled."),
        ["from"] = (JsonSchemaType.String, "A local date (2026-11-24, inclusive) or an instant (2026-11-24T07:30:00Z)."),
        ["to"] = (JsonSchemaType.String, "A local date (inclusive) or an instant (exclusive)."),
        ["dryRun"] = (JsonSchemaType.Boolean, "Check and tell; write nothing."),
        ["approve"] = (JsonSchemaType.Boolean, "Approve what is imported."),
        ["partial"] = (JsonSchemaType.Boolean, "Take the rows that are in order, though others are not."),
        ["separator"] = (JsonSchemaType.String, "',' (default) or ';'."),
    };

    public static TBuilder Takes<TBuilder>(this TBuilder endpoint, params string[] names)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Takes(names));

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", o =>
    {
        o.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Recruiting", Version = "v1", Description = "Keeps a recruiting presence on LinkedIn going." };
            document.Servers?.Clear();
            document.Components ??= new();
            document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
            document.Components.Schemas[Problem] = ProblemSchema();
            return Task.CompletedTask;
        });
        o.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context);
            return Task.CompletedTask;
        });
        o.AddSchemaTransformer((schema, context, _) =>
        {
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (type == typeof(Instant)) Become(schema, "date-time");
            if (type == typeof(LocalDate)) Become(schema, "date");
            return Task.CompletedTask;
        });
    });

    private static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        operation.Parameters ??= [];
        foreach (var name in context.Description.ActionDescriptor.EndpointMetadata.OfType<Takes>().SelectMany(t => t.Names))
        {
            var (type, description) = Queries[name];
            operation.Parameters.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Query, Description = description, Schema = new OpenApiSchema { Type = type } });
        }

        if (operation.Parameters.Any(p => p.In == ParameterLocation.Path) && context.Description.HttpMethod is "PUT" or "PATCH" or "DELETE" or "POST")
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = "If-Match",
                In = ParameterLocation.Header,
                Description = "The ETag seen; 412 where it is another by now. Without it the last write wins.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        operation.Responses ??= [];
        operation.Responses["default"] = ProblemResponse("A problem (RFC 9457); its type is a stable code.", context.Document);
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Right>().LastOrDefault() is not { } right) return;
        var self = right.OrSelf ? ", or to be the colleague whom it is about" : "";
        operation.Responses["401"] = ProblemResponse("Nobody has signed in: signin.required. Not on the Desk.", context.Document);
        operation.Responses["403"] = ProblemResponse($"It takes the role {Roles.Word(right.Least)}{self}: role.missing. Or nobody knows who signed in: signin.unknown, signin.tenant. Not on the Desk.", context.Document);
    }

    private static OpenApiResponse ProblemResponse(string description, OpenApiDocument? document) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Problem, document) } },
    };

    private static void Become(OpenApiSchema schema, string format)
    {
        schema.Type = (schema.Type & JsonSchemaType.Null) | JsonSchemaType.String;
        schema.Format = format;
        schema.Properties?.Clear();
    }

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What is wrong, in words for the person who can mend it.",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "A stable code such as channel.not-found." },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "By place in the input.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        },
        Required = new HashSet<string> { "type", "title", "status", "detail", "errors" },
    };
}
