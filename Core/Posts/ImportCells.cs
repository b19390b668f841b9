namespace Recruiting.Core.Posts;

/// <summary>One row as it stands in the file, whatever the format, and what makes an <see cref="ImportRow"/> of it.</summary>
/// <param name="Line">See <see cref="ImportRow.Line"/>.</param>
/// <param name="Values">The cells by column; a column that is not there was not given.</param>
/// <param name="Tags">The tags where the format has a list of its own; else they are split from their cell.</param>
/// <param name="Given">The columns that were given.</param>
internal sealed record ImportCells(
    int Line, IReadOnlyDictionary<string, string> Values, IReadOnlyList<string>? Tags, IReadOnlySet<string> Given)
{
    /// <summary>The row, or null where something is wrong with it; all of that is added to <paramref name="errors"/>.</summary>
    public ImportRow? Check(ImportErrors errors)
    {
        var before = errors.Count;
        void Wrong(string column, string code, params object[] args) => errors.Add(Line, column, code, args);

        var channel = Cell("channel");
        if (channel is null) Wrong("channel", "import.channel-missing");

        var text = Content.Normalize(Values.GetValueOrDefault("text", ""));
        if (text.Length == 0) Wrong("text", "import.text-missing");

        var id = Cell("id");
        if (id is not null && channel is not null && ImportIdentity.Resolve(id, channel) is null) Wrong("id", "import.id-invalid", id, channel);

        var (due, dueCode) = ImportDates.Due(Cell("due") ?? "");
        if (dueCode is not null) Wrong("due", dueCode, Cell("due")!);

        var (until, untilCode) = ImportDates.Until(Cell("until") ?? "");
        if (untilCode is not null) Wrong("until", untilCode, Cell("until")!);

        var link = Cell("link");
        if (link is not null && !WebLink.IsValid(link)) Wrong("link", "import.link-invalid", link);

        var language = Cell("language");
        if (language is not null && !Ids.IsLanguage(language)) Wrong("language", "import.language-invalid", language);

        var tags = Tags ?? ImportTags.Split(Cell("tags") ?? "");
        foreach (var tag in tags.Where(t => !ImportTags.IsTag(t))) Wrong("tags", "import.tag-invalid", tag);

        return errors.Count > before ? null : new ImportRow
        {
            Line = Line,
            Id = id,
            Channel = channel!,
            Due = due!,
            Text = text,
            Link = link,
            Author = Cell("author"),
            Tags = tags,
            Language = language,
            Until = until,
            Given = Given,
        };
    }

    private string? Cell(string column) => Values.GetValueOrDefault(column)?.Trim() is { Length: > 0 } cell ? cell : null;
}
