using System.Text;

namespace Recruiting.Core.LinkedIn;

/// <summary>Reads little text as LinkedIn's page does, up to the first reserved character that is not escaped and no markup.</summary>
internal sealed class LittleReading
{
    private readonly string _text;
    private readonly StringBuilder _seen;
    private int _at;

    private LittleReading(string encoded)
    {
        _text = encoded;
        _seen = new StringBuilder(encoded.Length);
    }

    public static string Read(string encoded)
    {
        var reading = new LittleReading(encoded);
        while (reading._at < encoded.Length && reading.Next())
        {
        }

        return reading._seen.ToString();
    }

    private bool Next()
    {
        if (IsEscape(_at))
        {
            _seen.Append(_text[_at + 1]);
            _at += 2;
            return true;
        }

        var c = _text[_at];
        if (c == '#') return Hashtag();
        if (c == '@') return Mention();
        if (IsReserved(c)) return false;
        _seen.Append(c);
        _at++;
        return true;
    }

    // The word itself is read by Next: escaped or plain, it looks the same.
    private bool Hashtag()
    {
        if (_at + 1 >= _text.Length || !char.IsLetterOrDigit(_text[_at + 1])) return false;
        _seen.Append('#');
        _at++;
        return true;
    }

    private bool Mention()
    {
        var rest = _at + 1;
        var name = Bracketed(ref rest, '[', ']');
        var urn = Bracketed(ref rest, '(', ')');
        if (urn is null || !urn.StartsWith("urn:li:", StringComparison.Ordinal)) return false;
        _seen.Append(name);
        _at = rest;
        return true;
    }

    private string? Bracketed(ref int at, char open, char close)
    {
        if (at >= _text.Length || _text[at] != open) return null;
        var inside = new StringBuilder();
        for (var i = at + 1; i < _text.Length; i++)
        {
            if (IsEscape(i))
            {
                inside.Append(_text[++i]);
            }
            else if (_text[i] == close)
            {
                at = i + 1;
                return inside.ToString();
            }
            else if (IsReserved(_text[i]))
            {
                return null;
            }
            else
            {
                inside.Append(_text[i]);
            }
        }

        return null;
    }

    private bool IsEscape(int at) => at + 1 < _text.Length && _text[at] == '\\' && IsReserved(_text[at + 1]);

    private static bool IsReserved(char c) => LittleText.Reserved.Contains(c, StringComparison.Ordinal);
}
