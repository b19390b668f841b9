namespace Recruiting.Core.Media;

/// <summary>The files that LinkedIn takes (linkedin.md section 4), told by their bytes.</summary>
public enum MediaType
{
    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,

    /// <summary>GIF; never encoded anew, which would end its animation.</summary>
    Gif,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Word up to 2003.</summary>
    Doc,

    /// <summary>Word.</summary>
    Docx,

    /// <summary>PowerPoint up to 2003.</summary>
    Ppt,

    /// <summary>PowerPoint.</summary>
    Pptx,
}

/// <summary>What a file is for.</summary>
public enum MediaKind
{
    /// <summary>A picture.</summary>
    Image,

    /// <summary>Pages to leaf through.</summary>
    Document,
}

/// <summary>What goes with a type.</summary>
public static class MediaTypes
{
    /// <summary>A picture, or a document.</summary>
    public static MediaKind Kind(this MediaType type) => type is MediaType.Jpeg or MediaType.Png or MediaType.Gif ? MediaKind.Image : MediaKind.Document;

    /// <summary>The media type of RFC 6838, such as <c>image/png</c>.</summary>
    public static string ContentType(this MediaType type) => type switch
    {
        MediaType.Jpeg => "image/jpeg",
        MediaType.Png => "image/png",
        MediaType.Gif => "image/gif",
        MediaType.Pdf => "application/pdf",
        MediaType.Doc => "application/msword",
        MediaType.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        MediaType.Ppt => "application/vnd.ms-powerpoint",
        MediaType.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>How a file of it is called: <c>.jpg</c>, <c>.pptx</c>.</summary>
    public static string Extension(this MediaType type) => type == MediaType.Jpeg ? ".jpg" : $".{EnumWord.Word(type)}";
}
