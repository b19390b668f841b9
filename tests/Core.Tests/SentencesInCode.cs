using System.Text;
using System.Text.RegularExpressions;

namespace Recruiting.Core.Tests;

/// <summary>Finds in the source of Core and Board what becomes a <see cref="Sentence"/>: the literal after a dotted code, in a call of a method that takes
/// a sentence without a code, in a variable that is one, and in a method whose body is one.</summary>
internal static partial class SentencesInCode
{
    /// <summary>The repository.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>The formats, each with the file it was seen in.</summary>
    public static Dictionary<string, string> Formats()
    {
        var files = new[] { "Core", "Board", "PsModule" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !Built().IsMatch(file)).ToDictionary(file => file, File.ReadAllText);
        var takers = string.Join('|', files.Values.SelectMany(text => Taker().Matches(text)).Select(m => m.Groups["name"].Value).Distinct().Except(["Sentence", "Fault", "PresenceException", "Add"]));
        var call = new Regex($$"""\b(?:{{takers}})\([^;"{}]*?(?=\$?"(?![a-z]+(?:\.[a-z-]+)+"))""");
        var found = new Dictionary<string, string>();
        foreach (var (file, text) in files)
        {
            foreach (var match in new[] { AfterCode(), call, Variable() }.SelectMany(r => r.Matches(text)))
            {
                var format = Read(text, match.Index + match.Length).Format;
                if (format.Contains(' ', StringComparison.Ordinal)) found.TryAdd(format, file);
            }

            foreach (var body in Body().Matches(text).Select(m => m.Groups["body"]))
            {
                for (var i = body.Index; i < body.Index + body.Length; i++)
                {
                    if (text[i] != '"') continue;
                    (var format, i) = Read(text, text[i - 1] == '$' ? i - 1 : i);
                    // A switch over codes has them beside its sentences.
                    if (!Code().IsMatch(format)) found.TryAdd(format, file);
                }
            }
        }

        return found.Where(f => Hole().Replace(f.Key, "").Any(char.IsLetter)).ToDictionary();
    }

    /// <summary>The numbers of a format's holes, in order.</summary>
    public static string Holes(string format) => string.Join(' ', Hole().Matches(format).Select(m => m.Value).Order(StringComparer.Ordinal));

    /// <summary>Reads a string literal, plain or interpolated.</summary>
    private static (string Format, int End) Read(string text, int at)
    {
        var interpolated = text[at] == '$';
        var format = new StringBuilder();
        var holes = 0;
        var i = at + (interpolated ? 2 : 1);
        while (text[i] != '"')
        {
            var c = text[i];
            if (c == '\\')
            {
                format.Append(text[i + 1]);
                i += 2;
            }
            else if (interpolated && c == '{' && text[i + 1] != '{')
            {
                format.Append('{').Append(holes++).Append('}');
                i = AfterHole(text, i);
            }
            else if (c is '{' or '}')
            {
                format.Append(c, 2);
                i += interpolated ? 2 : 1;
            }
            else
            {
                format.Append(c);
                i++;
            }
        }

        return (format.ToString(), i + 1);
    }

    private static int AfterHole(string text, int i)
    {
        var depth = 0;
        do
        {
            if (text[i] == '"' || (text[i] == '$' && text[i + 1] == '"'))
            {
                i = Read(text, i).End;
                continue;
            }

            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            i++;
        }
        while (depth > 0);
        return i;
    }

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "Recruiting.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);

    [GeneratedRegex(@"^[a-z-]+(\.[a-z-]+)+$")]
    private static partial Regex Code();

    [GeneratedRegex(@"[\\/](?:obj|bin)[\\/]")]
    private static partial Regex Built();

    [GeneratedRegex(@"\b(?<name>\w+)\((?![^()]*string code)[^()]*\bSentence\?? \w+")]
    private static partial Regex Taker();

    [GeneratedRegex("""(?:(?!"[^"]*\.(?:css|js|svg)")"[a-z]+(?:[.-][a-z0-9-]+)*\.[a-z0-9-]+"|\bFault\(\s*\w+),\s*(?=\$?")""")]
    private static partial Regex AfterCode();

    [GeneratedRegex("""\bSentence \w+ = (?=\$?")""")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\bSentence \w+\([^()]*\) => (?<body>[^;]*);")]
    private static partial Regex Body();

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Hole();
}
