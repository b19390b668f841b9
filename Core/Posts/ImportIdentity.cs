using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Recruiting.Core.Posts;

/// <summary>Which post a row is: its id where it has one, else channel, due, text and link as imported, for ever. So the same row
/// imported twice is one post.</summary>
public static class ImportIdentity
{
    /// <summary>The id of the row's post: <c>{channel}.{suffix}</c>.</summary>
    /// <remarks>A row with an id that no reading would have let through gets the id of its content.</remarks>
    public static string PostId(ImportRow row) =>
        (row.Id is null ? null : Resolve(row.Id, row.Channel)) ?? Posts.PostId.Of(row.Channel, Suffix(row));

    /// <summary>32 lower-case hexadecimal digits that depend on channel, due (by meaning, not spelling), text and link, and on nothing else.</summary>
    public static string Suffix(ImportRow row)
    {
        var parts = new StringBuilder();
        foreach (var part in (string[])[row.Channel, row.Due.ToString(), row.Text, row.Link ?? ""])
            parts.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts.ToString())).AsSpan(0, 16));
    }

    /// <summary>The post's id that a written id means in a channel, or null where it means none: <c>{channel}.{suffix}</c> as an export
    /// writes it, or a bare suffix of one's own.</summary>
    public static string? Resolve(string id, string channel)
    {
        if (Posts.PostId.IsSuffix(id)) return Posts.PostId.Of(channel, id);
        return Posts.PostId.ChannelOf(id) == channel ? id : null;
    }
}
