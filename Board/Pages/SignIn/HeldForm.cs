using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Recruiting.Board.Http;

namespace Recruiting.Board.Pages.SignIn;

/// <summary>A form that was sent and could not be taken now, carried by a page so that it can be sent again as it was.</summary>
/// <param name="Action">Path and query it was sent to.</param>
/// <param name="Fields">All that was typed and chosen, in order; the form's token is left out, for a fresh one goes with it.</param>
/// <param name="Files">Files that are small enough to go along.</param>
/// <param name="ChooseAgain">Files that are not.</param>
public sealed record HeldForm(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<HeldFile> Files, IReadOnlyList<HeldFile> ChooseAgain)
{
    /// <summary>Larger files are chosen again.</summary>
    internal const int MostFileBytes = 1 << 20;

    /// <summary>A stranger's form is not read any further.</summary>
    private const long MostBytes = 8 << 20;

    /// <summary>The hidden fields of a file that goes along, one of each a file, in the same order.</summary>
    internal const string FileField = "held.field", FileName = "held.name", FileContent = "held.content";

    /// <summary>Fields with words in them, to show what is kept.</summary>
    public IEnumerable<string> Words => Fields.Select(f => f.Value).Where(v => v.Trim().Any(char.IsWhiteSpace));

    /// <summary>Reads the form of a request.</summary>
    /// <returns>Null where it has none, or (with true) one that is too large to be held.</returns>
    internal static async Task<(HeldForm? Form, bool TooLarge)> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return (null, false);
        try
        {
            if (context.Features.Get<IFormFeature>()?.Form is null)
            {
                if (request.ContentLength > MostBytes) return (null, true);
                request.Body = new LimitedStream(request.Body, MostBytes, () => new InvalidDataException());
            }

            Unpack(request, await request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false));
            return (await OfAsync(context).ConfigureAwait(false), false);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return (null, true);
        }
    }

    /// <summary>Puts files that went along in hidden fields back to where a form has its files.</summary>
    /// <exception cref="BadHttpRequestException">The fields are not what a page of ours writes.</exception>
    internal static void Unpack(HttpRequest request) => Unpack(request, request.Form);

    private static void Unpack(HttpRequest request, IFormCollection form)
    {
        if (!form.ContainsKey(FileContent)) return;
        var (fields, names, contents) = (form[FileField], form[FileName], form[FileContent]);
        if (fields.Count != contents.Count || names.Count != contents.Count) throw new BadHttpRequestException("Held files are incomplete.");
        var files = new FormFileCollection();
        files.AddRange(form.Files);
        for (var i = 0; i < contents.Count; i++) files.Add(new HeldFile(fields[i] ?? "", names[i] ?? "", Decode(contents[i])).ToFormFile());
        request.Form = new FormCollection(form.Where(f => f.Key is not (FileField or FileName or FileContent)).ToDictionary(), files);
    }

    private static byte[] Decode(string? content)
    {
        try
        {
            return Convert.FromBase64String(content ?? "");
        }
        catch (FormatException e)
        {
            throw new BadHttpRequestException("A held file is no base64.", e);
        }
    }

    private static async Task<HeldForm> OfAsync(HttpContext context)
    {
        var (request, form) = (context.Request, context.Request.Form);
        var token = context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
        var (files, again) = (new List<HeldFile>(), new List<HeldFile>());
        foreach (var file in form.Files.Where(f => f.Length > 0))
        {
            if (file.Length > MostFileBytes)
            {
                again.Add(new(file.Name, file.FileName, default));
                continue;
            }

            using var content = new MemoryStream();
            await file.CopyToAsync(content, context.RequestAborted).ConfigureAwait(false);
            files.Add(new(file.Name, file.FileName, content.ToArray()));
        }

        return new(
            request.PathBase.ToUriComponent() + request.Path.ToUriComponent() + request.QueryString.ToUriComponent(),
            [.. form.Where(f => f.Key != token).SelectMany(f => Each(f.Value).Select(v => KeyValuePair.Create(f.Key, v)))],
            files,
            again);
    }

    private static IEnumerable<string> Each(StringValues values) => values.Select(v => v ?? "");
}

/// <summary>A file of a form.</summary>
/// <param name="Field">The field it was chosen in.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Content">Its bytes; empty where it is to be chosen again.</param>
public sealed record HeldFile(string Field, string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>Its bytes as a hidden field carries them.</summary>
    public string Base64 => Convert.ToBase64String(Content.Span);

    internal FormFile ToFormFile() => new(new MemoryStream(Content.ToArray()), 0, Content.Length, Field, Name) { Headers = new HeaderDictionary() };
}
