using Recruiting.Core.Channels;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Guardrails;

/// <summary>What a finding does.</summary>
public enum Severity
{
    /// <summary>Said; a person decides.</summary>
    Warn,

    /// <summary>The post cannot be approved.</summary>
    Block,
}

/// <summary>What a rule found in a post.</summary>
/// <param name="Rule">The rule's name, such as <c>length</c>; stable.</param>
/// <param name="Severity">Block or warn.</param>
/// <param name="Place">Where: the words meant, a field, or another post's id.</param>
/// <param name="Message">What is wrong, in the language asked for.</param>
/// <param name="Remedy">What to do about it, in the same language.</param>
public sealed record Finding(string Rule, Severity Severity, string Place, string Message, string Remedy);

/// <summary>Another post that the near-same rule compares with.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Channel">Its channel.</param>
/// <param name="Kind">The kind of that channel.</param>
/// <param name="Text">Its text.</param>
/// <param name="Link">Its link.</param>
/// <param name="On">The local date on which it was placed or is planned.</param>
public sealed record Neighbour(string Id, string Channel, ChannelKind Kind, string Text, string? Link, NodaTime.LocalDate On);

/// <summary>All that a rule may look at. Rules are pure: same input, same findings.</summary>
public sealed record Checked
{
    /// <summary>The post.</summary>
    public required Post Post { get; init; }

    /// <summary>Its channel.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The local date it would appear on: its due date, else today in the channel's zone.</summary>
    public required NodaTime.LocalDate On { get; init; }

    /// <summary>Posts placed or planned lately, of this channel and of other groups; never the post itself.</summary>
    public IReadOnlyList<Neighbour> Neighbours { get; init; } = [];

    /// <summary>Words that must not go out; the workspace's own list.</summary>
    public IReadOnlyList<string> ConfidentialTerms { get; init; } = [];

    /// <summary>The reader's language for messages: <c>en</c> or <c>nl</c>.</summary>
    public System.Globalization.CultureInfo Language { get; init; } = System.Globalization.CultureInfo.InvariantCulture;
}

/// <summary>One small named rule of what must not go out. One a file.</summary>
public interface IGuardrail
{
    /// <summary>Stable, lower case, with dashes.</summary>
    string Name { get; }

    /// <summary>Can any finding of it block? False for a rule that only ever warns, which then need not be asked where only blocking counts.</summary>
    bool CanBlock => true;

    /// <summary>What it finds; empty where all is well.</summary>
    IEnumerable<Finding> Check(Checked it);
}
