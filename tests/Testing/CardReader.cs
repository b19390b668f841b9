using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Recruiting.Testing;

/// <summary>An Adaptive Card as a program that is not ours read it.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Lang">Its language.</param>
/// <param name="FallbackText">What stands in its place where cards are not shown.</param>
/// <param name="Complaints">What is wrong with it; empty for nothing.</param>
/// <param name="Texts">Its texts, as they are shown, in order.</param>
/// <param name="Links">Its links, in order.</param>
public sealed record ReadCard(string Version, string? Lang, string? FallbackText, IReadOnlyList<string> Complaints, IReadOnlyList<string> Texts, IReadOnlyList<ReadLink> Links);

/// <summary>A link of a card.</summary>
/// <param name="Words">What it does.</param>
/// <param name="Address">Where it leads.</param>
public sealed record ReadLink(string Words, string Address);

/// <summary>Microsoft's own reader of Adaptive Cards.</summary>
public static class CardReader
{
    /// <summary>Reads a card.</summary>
    public static async Task<ReadCard> ReadAsync(string card)
    {
        var utf8 = new UTF8Encoding(false);
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = utf8, StandardOutputEncoding = utf8 };
        start.ArgumentList.Add(Messages.Script("card.cjs"));
        using var process = Process.Start(start)!;
        var (output, trouble) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(card).ConfigureAwait(false);
        process.StandardInput.Close();
        var said = await output.ConfigureAwait(false);
        if (said.Length == 0) throw new InvalidOperationException(await trouble.ConfigureAwait(false));
        return JsonSerializer.Deserialize<ReadCard>(said, JsonSerializerOptions.Web)!;
    }
}
