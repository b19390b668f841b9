using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Write;
using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.FirstSteps;

/// <summary>The first post: the example as somebody changed it.</summary>
internal static partial class FirstPost
{
    /// <summary>The post that the form asks for.</summary>
    /// <exception cref="PresenceException">Everything that is wrong with it; <c>first.blank</c> while a blank of the example is not filled in.</exception>
    internal static NewPost Read(IFormCollection form)
    {
        var faults = new FaultList();
        var (channel, text) = (Fields.Text(form, "channel"), Fields.Text(form, "text"));
        faults.Check(channel is not null, "channel.missing", "Choose a channel.", "channel");
        faults.Check(text is not null, "post.text-missing", "Write the text.", "text");
        faults.Check(text is null || !Blank().IsMatch(text), "first.blank", "Write your own words in place of what stands between brackets.", "text");
        PostFields.Check(faults, text, null, null, null);
        faults.ThrowIfAny();
        return new NewPost { Channel = channel!, Text = text!, Due = new DueWish.None(), Suffix = WriteForms.Key(form) };
    }

    // [like this]; a mention, @[Name](urn:…), is none.
    [GeneratedRegex(@"(?<!@)\[[^\[\]\r\n]+\](?!\()", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
