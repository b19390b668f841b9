using System.Text.RegularExpressions;
using Recruiting.Board.Pages.Assets;

namespace Recruiting.Browser.Tests.Look;

/// <summary>All rooms' styles are served as one: what one says of a class by itself holds in every other.</summary>
[TestClass]
public sealed partial class RoomStylesTests
{
    private const string Prefix = "Recruiting.Board.Pages.Assets.";

    [TestMethod]
    public void Class_StyledByItselfInARoom_IsStyledInNoOther()
    {
        var rooms = typeof(BoardAssets).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(".css", StringComparison.Ordinal) && !n.EndsWith(".board.css", StringComparison.Ordinal))
            .ToDictionary(n => n[Prefix.Length..], Selectors);

        var shared = rooms.SelectMany(room => room.Value.Where(s => Bare().IsMatch(s)).SelectMany(bare => rooms
            .Where(other => other.Key != room.Key && other.Value.Any(s => Regex.IsMatch(s, Regex.Escape(bare) + @"(?![\w-])")))
            .Select(other => $"{bare} of {room.Key} stands in {other.Key} too")));

        Assert.IsGreaterThan(3, rooms.Count);
        Assert.IsEmpty(shared);
    }

    private static List<string> Selectors(string name)
    {
        using var reader = new StreamReader(typeof(BoardAssets).Assembly.GetManifestResourceStream(name)!);
        return [.. Head().Matches(Comment().Replace(reader.ReadToEnd(), "")).SelectMany(m => m.Groups["head"].Value.Split(',')).Select(s => s.Trim())];
    }

    [GeneratedRegex(@"^\.[\w-]+$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?<head>[^{}@;]+)\{")]
    private static partial Regex Head();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
