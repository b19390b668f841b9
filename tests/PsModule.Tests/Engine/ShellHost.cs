using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using System.Text;

namespace Recruiting.PsModule.Tests.Engine;

/// <summary>A host that writes down what a person would see, and answers questions as told.</summary>
internal sealed class ShellHost(CultureInfo culture) : PSHost
{
    private readonly ShellScreen screen = new();

    /// <summary>What was shown: output, and what <c>-WhatIf</c> says.</summary>
    public string Said => screen.Said;

    /// <summary>The index of the choice that a question is answered with; null for its default. Each question is written down.</summary>
    public int? Answer { set => screen.Answer = value; }

    /// <summary>What happens while a question waits for its answer.</summary>
    public Action? WhenAsked { set => screen.WhenAsked = value; }

    /// <summary>How many columns the screen has; 120 unless set.</summary>
    public int Width { set => screen.RawUI.BufferSize = screen.RawUI.WindowSize = new(value, 50); }

    /// <summary>Forgets what was shown.</summary>
    public void Clear() => screen.Clear();

    /// <inheritdoc />
    public override string Name => "Tests";

    /// <inheritdoc />
    public override Version Version { get; } = new(1, 0);

    /// <inheritdoc />
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc />
    public override PSHostUserInterface UI => screen;

    /// <inheritdoc />
    public override CultureInfo CurrentCulture => culture;

    /// <inheritdoc />
    public override CultureInfo CurrentUICulture => culture;

    /// <inheritdoc />
    public override void EnterNestedPrompt() => throw new NotSupportedException();

    /// <inheritdoc />
    public override void ExitNestedPrompt() => throw new NotSupportedException();

    /// <inheritdoc />
    public override void NotifyBeginApplication()
    {
    }

    /// <inheritdoc />
    public override void NotifyEndApplication()
    {
    }

    /// <inheritdoc />
    public override void SetShouldExit(int exitCode)
    {
    }

    private sealed class ShellScreen : PSHostUserInterface
    {
        private readonly StringBuilder said = new();
        private readonly ShellWidth width = new();

        public string Said
        {
            get
            {
                lock (said) return said.ToString();
            }
        }

        public int? Answer { get; set; }

        public Action? WhenAsked { get; set; }

        public override PSHostRawUserInterface RawUI => width;

        public void Clear()
        {
            lock (said) said.Clear();
        }

        public override bool SupportsVirtualTerminal => true;

        // As the console does it: without the colours where plain text is wanted.
        public override void Write(string value)
        {
            lock (said) said.Append(GetOutputString(value, SupportsVirtualTerminal));
        }

        public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

        public override void WriteLine(string value) => Write(value + "\n");

        public override void WriteErrorLine(string value) => WriteLine(value);

        public override void WriteDebugLine(string message) => WriteLine(message);

        public override void WriteVerboseLine(string message) => WriteLine(message);

        public override void WriteWarningLine(string message) => WriteLine(message);

        public override void WriteProgress(long sourceId, ProgressRecord record)
        {
        }

        public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
        {
            WriteLine($"{caption}: {message}");
            WhenAsked?.Invoke();
            return Answer ?? defaultChoice;
        }

        public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) => throw new NotSupportedException();

        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw new NotSupportedException();

        public override PSCredential PromptForCredential(
            string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw new NotSupportedException();

        public override string ReadLine() => throw new NotSupportedException();

        public override SecureString ReadLineAsSecureString() => throw new NotSupportedException();
    }

    /// <summary>A screen of 120 columns.</summary>
    private sealed class ShellWidth : PSHostRawUserInterface
    {
        public override ConsoleColor BackgroundColor { get; set; }

        public override Size BufferSize { get; set; } = new(120, 50);

        public override Coordinates CursorPosition { get; set; }

        public override int CursorSize { get; set; }

        public override ConsoleColor ForegroundColor { get; set; }

        public override bool KeyAvailable => false;

        public override Size MaxPhysicalWindowSize => new(120, 50);

        public override Size MaxWindowSize => new(120, 50);

        public override Coordinates WindowPosition { get; set; }

        public override Size WindowSize { get; set; } = new(120, 50);

        public override string WindowTitle { get; set; } = "";

        public override void FlushInputBuffer()
        {
        }

        public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw new NotSupportedException();

        public override KeyInfo ReadKey(ReadKeyOptions options) => throw new NotSupportedException();

        public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) => throw new NotSupportedException();

        public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => throw new NotSupportedException();

        public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw new NotSupportedException();
    }
}
