using System.Globalization;

namespace Recruiting.Core.Reminding;

/// <summary>What one reader, or a team's channel, is told at once, in words, whichever way it takes.</summary>
public sealed record Message
{
    /// <summary>The same for the same message, so that a receiver who gets it twice can tell: lower-case hexadecimal, 32 characters.</summary>
    public required string Id { get; init; }

    /// <summary>One line, without a line break, that says what it is.</summary>
    public required string Subject { get; init; }

    /// <summary>A sentence that goes before the items; null where the subject says it all.</summary>
    public string? Opening { get; init; }

    /// <summary>What there is to tell, the most urgent first; at least one.</summary>
    public required IReadOnlyList<MessageItem> Items { get; init; }

    /// <summary>The id of the post that all of it is about; null where it is about several, or none. Messages about one post hang together.</summary>
    public string? Post { get; init; }

    /// <summary>The language of its words.</summary>
    public required CultureInfo Language { get; init; }

    /// <summary>Why one gets it.</summary>
    public required string Because { get; init; }

    /// <summary>The page where one says how one wants to be told; null where it is not known where the board is.</summary>
    public MessageLink? Settings { get; init; }

    /// <summary>Where one click ends such messages (a POST, RFC 8058; a GET shows a page that asks); null for none.</summary>
    public Uri? Unsubscribe { get; init; }
}

/// <summary>One thing that is told.</summary>
/// <param name="Title">What, and where: one line.</param>
public sealed record MessageItem(string Title)
{
    /// <summary>By when, in the reader's zone: one line; null where there is no time to it.</summary>
    public string? When { get; init; }

    /// <summary>Why, and what to do: sentences, one a line.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>The text that is to be placed, as it is to be pasted, line breaks as <c>\n</c>; null where nothing is.</summary>
    public PasteText? Paste { get; init; }

    /// <summary>Where it is dealt with; null where it is not known where the board is.</summary>
    public MessageLink? Link { get; init; }
}

/// <summary>A text that is to be pasted somewhere.</summary>
/// <param name="Label">What it is, such as "The text, ready to copy".</param>
/// <param name="Text">The text.</param>
public sealed record PasteText(string Label, string Text);

/// <summary>A link with its words.</summary>
/// <param name="Words">What it does.</param>
/// <param name="Address">Absolute, http or https.</param>
public sealed record MessageLink(string Words, Uri Address);
