using System.Collections;
using System.Management.Automation;
using System.Text;
using Recruiting.Board.Tests.Lanes;
using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Tokens;

/// <summary>All that a script, a transcript or a person at a prompt can come to see: every stream, errors with all that is in them, the screen, and the files of the store.</summary>
internal sealed class AllThatAShellShows(Shell shell)
{
    private const int Deep = 5;

    private static readonly string[] Looks = ["Get-PresenceConnection", "Get-PresenceJob", "Get-PresenceHealth", "Get-PresenceChannel", "Get-PresenceColleague", "Get-PresenceHand"];

    private readonly StringBuilder seen = new();

    /// <summary>Runs a script with every stream open, and keeps what it shows.</summary>
    public Outcome Run(string script)
    {
        var outcome = shell.Run($"$VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'; {script}");
        Add([.. outcome.Output, .. outcome.Errors, outcome.Stopped, .. outcome.Verbose, .. outcome.Debug, .. outcome.Warnings, .. outcome.Progress.Select(p => $"{p} {p.StatusDescription} {p.CurrentOperation}")]);
        return outcome;
    }

    /// <summary>Looks at everything; fails where one of the secrets is to be seen.</summary>
    /// <param name="folder">The store's.</param>
    /// <param name="secrets">What nobody may see.</param>
    public void Hide(string folder, params IEnumerable<string> secrets)
    {
        foreach (var look in Looks) Run(look);
        Add([.. shell.Run("$Error").Output, .. shell.Run("Get-Variable -Name PSBoundParameters, MyInvocation -ErrorAction Ignore").Output]);
        shell.Run("$Error | Out-Default");
        shell.Run($"{string.Join("; ", Looks)} | Out-Default");
        seen.AppendLine(shell.Host.Said);
        shell.Run("Disconnect-Presence").Well();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)) seen.AppendLine(Read(file));

        Assert.Contains("SQLite format 3", seen.ToString(), "the store was looked at");
        var search = new SecretSearch(seen.ToString());
        foreach (var secret in secrets) Assert.IsEmpty(search.Find(secret), $"{secret}: {search.Around(secret)}");
    }

    // A Desk may have them open.
    private static string Read(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private void Add(IEnumerable<object?> things)
    {
        foreach (var thing in things) Add(thing, Deep);
    }

    // As Format-List -Force or ConvertTo-Json -Depth would show it; commands and types by their names only.
    private void Add(object? thing, int deep)
    {
        if (thing is PSObject { BaseObject: not PSCustomObject } wrapped) thing = wrapped.BaseObject;
        seen.Append(thing).AppendLine();
        if (deep == 0 || thing is null or string) return;
        switch (thing)
        {
            case IDictionary map:
                foreach (DictionaryEntry entry in map)
                {
                    Add(entry.Key, deep - 1);
                    Add(entry.Value, deep - 1);
                }

                break;
            case IEnumerable list:
                foreach (var item in list) Add(item, deep - 1);
                break;
            case ErrorRecord or Exception or InvocationInfo or ErrorDetails or PSCustomObject:
            case var own when own.GetType().Namespace?.StartsWith("Recruiting", StringComparison.Ordinal) == true:
                foreach (var property in PSObject.AsPSObject(thing).Properties.Where(p => p.IsGettable)) Add(Read(property), deep - 1);
                break;
        }
    }

    private static object? Read(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException e)
        {
            return e.Message;
        }
    }
}
