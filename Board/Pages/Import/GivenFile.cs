using System.Text;
using Microsoft.AspNetCore.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Posts;

namespace Recruiting.Board.Pages.Import;

/// <summary>A plan as it was given: a file, or pasted text.</summary>
internal sealed record GivenFile(ReadOnlyMemory<byte> Content, string? Name)
{
    /// <summary>Larger files are not carried along from the check to the import; they are chosen again.</summary>
    internal const int MostCarried = 1_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file where one was chosen, else the text.</summary>
    /// <exception cref="PresenceException"><c>import.nothing</c>.</exception>
    internal static async Task<GivenFile> ReadAsync(IFormCollection form, CancellationToken cancel)
    {
        if (form.Files["file"] is { Length: > 0 } file)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancel).ConfigureAwait(false);
            return new(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), file.FileName);
        }

        return Fields.Text(form, "text") is { } text
            ? new(Encoding.UTF8.GetBytes(text), null)
            : throw PresenceException.Invalid("import.nothing", "Choose a file, or paste the rows.", "file");
    }

    /// <summary>Is it JSON? By its name, else by how it begins.</summary>
    private bool IsJson => Name is not null && Path.GetExtension(Name).ToUpperInvariant() is ".JSON" or ".CSV"
        ? Path.GetExtension(Name).Equals(".json", StringComparison.OrdinalIgnoreCase)
        : Text?.TrimStart('\uFEFF', ' ', '\r', '\n', '\t') is ['[' or '{', ..];

    /// <summary>Its text; null where it is too large to carry along, or no UTF-8.</summary>
    internal string? Text
    {
        get
        {
            if (Content.Length > MostCarried) return null;
            try
            {
                return Strict.GetString(Content.Span).TrimStart('\uFEFF');
            }
            catch (ArgumentException)
            {
                return null;
            }
        }
    }

    /// <summary>Its rows.</summary>
    internal ImportReading Read(System.Globalization.CultureInfo language)
    {
        var options = new ImportOptions { Language = language };
        return IsJson ? ImportFile.ReadJson(Content, options) : ImportFile.ReadCsv(Content, options);
    }
}
