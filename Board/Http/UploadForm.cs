using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Recruiting.Core;
using Recruiting.Core.Media;

namespace Recruiting.Board.Http;

/// <summary>Reads a form that has files with it to its end, however large they are: a file too large is then refused in words, beside all else that was typed.</summary>
/// <remarks>The server's own limits reset the connection, and the form is lost with it. Of each file one byte more than any may have is kept, by which
/// whoever takes it sees that it is too large; the rest is read and dropped.</remarks>
internal static class UploadForm
{
    /// <summary>Bytes of all files of one form together.</summary>
    internal const long MostTogether = 512L << 20;

    // In memory up to this; more of a file goes to a temporary one, which ends with the request.
    private const int InMemory = 64 << 10;

    // As ASP.NET's own reading has them.
    private const int MostValue = 4 << 20, MostValues = 1024;

    /// <summary>Reads it, so that whoever asks for the request's form has it; does nothing to a request with another body.</summary>
    /// <exception cref="BadHttpRequestException">It is malformed.</exception>
    /// <exception cref="PresenceException"><c>form.too-large</c>.</exception>
    internal static async Task ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return;
        if (HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is not { Length: > 0 and <= 128 } boundary) throw new BadHttpRequestException("The form names no boundary.");
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null; // Counted here, with an answer.
        try
        {
            request.Form = await ReadAsync(context, new MultipartReader(boundary, request.Body)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form cannot be read.", e);
        }
    }

    private static async Task<FormCollection> ReadAsync(HttpContext context, MultipartReader reader)
    {
        var (values, files, together) = (new KeyValueAccumulator(), new FormFileCollection(), 0L);
        while (await reader.ReadNextSectionAsync(context.RequestAborted).ConfigureAwait(false) is { } section)
        {
            if (section.AsFileSection() is { } file)
            {
                if (together > MostTogether) continue;
                files.Add(await FileAsync(context, section, file).ConfigureAwait(false));
                together += files[^1].Length;
            }
            else if (section.AsFormDataSection() is { } value)
            {
                values.Append(value.Name, await ValueAsync(section, context.RequestAborted).ConfigureAwait(false));
                if (values.ValueCount > MostValues) throw new InvalidDataException("The form has too many fields.");
            }
        }

        return together <= MostTogether
            ? new(values.GetResults(), files)
            : throw PresenceException.Invalid("form.too-large", $"The files of this form have more than {MostTogether >> 20} MB together. Send them in several goes.");
    }

    private static async Task<string> ValueAsync(MultipartSection section, CancellationToken cancel)
    {
        using var reader = new StreamReader(new LimitedStream(section.Body, MostValue, () => new InvalidDataException("A field is too long.")), Encoding.UTF8);
        return await reader.ReadToEndAsync(cancel).ConfigureAwait(false);
    }

    private static async Task<FormFile> FileAsync(HttpContext context, MultipartSection section, FileMultipartSection file)
    {
        var content = new FileBufferingReadStream(section.Body, InMemory);
        context.Response.RegisterForDisposeAsync(content);
        var some = new byte[InMemory];
        while (content.Length <= MediaLimits.DocumentBytes && await content.ReadAsync(some, context.RequestAborted).ConfigureAwait(false) > 0)
        {
            // It keeps what it reads.
        }

        content.Position = 0;
        return new(content, 0, content.Length, file.Name, file.FileName) { Headers = new HeaderDictionary(section.Headers) };
    }
}
