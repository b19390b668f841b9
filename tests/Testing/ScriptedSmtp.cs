using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Recruiting.Testing;

/// <summary>What a <see cref="ScriptedSmtp"/> does at a step, instead of what it would do.</summary>
/// <param name="Step">A verb (<c>MAIL</c>), <c>CONNECT</c> for the greeting, <c>HALF</c> as soon as a mail's first line is there, <c>.</c> for its end.</param>
/// <param name="Answer">What it answers, codes and all, lines parted by <c>\n</c>; null for nothing.</param>
/// <param name="Drops">Does it break the connection afterwards? With no answer and no break it hangs.</param>
public sealed record SmtpAct(string Step, string? Answer = null, bool Drops = false);

/// <summary>A mail server (RFC 5321) that does as a script says, for one test: it hangs, refuses, breaks off, offers or speaks TLS.</summary>
public sealed class ScriptedSmtp : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ends = new();
    private readonly Dictionary<string, SmtpAct> acts;
    private readonly Task serving;

    /// <summary>Starts one.</summary>
    /// <param name="acts">What it does otherwise than a well-behaved server.</param>
    public ScriptedSmtp(params SmtpAct[] acts)
    {
        this.acts = acts.ToDictionary(a => a.Step);
        Certificate = Make();
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>Where it is, on this machine.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What it says it can do, beside its name. Default: STARTTLS, and signing in.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = ["STARTTLS", "AUTH PLAIN LOGIN"];

    /// <summary>Is every connection TLS from its first byte?</summary>
    public bool Tls { get; init; }

    /// <summary>What it proves itself with: signed by nobody.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>What it was told outside of mails, line by line.</summary>
    public List<string> Heard { get; } = [];

    /// <summary>The mails that it took.</summary>
    public List<string> Mails { get; } = [];

    /// <summary>Was what it was told last told over TLS?</summary>
    public bool Secure { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await ends.CancelAsync().ConfigureAwait(false);
        listener.Stop();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Certificate.Dispose();
        ends.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync(ends.Token).ConfigureAwait(false);
            Secure = false;
            try
            {
                await TalkAsync(client.GetStream()).ConfigureAwait(false);
            }
            catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
            {
                // The other side went away, or did not trust it.
            }
        }
    }

    private async Task TalkAsync(Stream line)
    {
        if (Tls) line = await SecuredAsync(line).ConfigureAwait(false);
        if (!await DoAsync(line, "CONNECT", "220 scripted.example").ConfigureAwait(false)) return;
        while (await ReadAsync(line).ConfigureAwait(false) is { } said)
        {
            Heard.Add(said);
            var verb = said.Split(' ')[0];
            var usual = verb switch
            {
                "EHLO" => string.Join('\n', ["250-scripted.example", .. Extensions.Where(e => e != "STARTTLS" || !Secure).Select(e => "250-" + e), "250 HELP"]),
                "DATA" => "354 go on",
                "AUTH" => "235 welcome",
                "STARTTLS" => "220 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            if (!await DoAsync(line, verb, usual).ConfigureAwait(false) || verb == "QUIT") return;
            if (verb == "STARTTLS" && !acts.ContainsKey(verb)) line = await SecuredAsync(line).ConfigureAwait(false);
            if (verb == "DATA" && !acts.ContainsKey(verb) && !await TakeAsync(line).ConfigureAwait(false)) return;
        }
    }

    private async Task<bool> TakeAsync(Stream line)
    {
        var mail = new StringBuilder();
        while (await ReadAsync(line).ConfigureAwait(false) is { } said)
        {
            if (acts.ContainsKey("HALF")) return await DoAsync(line, "HALF", "").ConfigureAwait(false);
            if (said == ".")
            {
                if (!acts.ContainsKey(".")) Mails.Add(mail.ToString());
                return await DoAsync(line, ".", "250 taken").ConfigureAwait(false);
            }

            mail.Append(said.StartsWith('.') ? said[1..] : said).Append('\n');
        }

        return false;
    }

    private async Task<bool> DoAsync(Stream line, string step, string usual)
    {
        var act = acts.GetValueOrDefault(step) ?? new SmtpAct(step, usual);
        if (act.Answer is { } answer) await line.WriteAsync(Encoding.UTF8.GetBytes(answer.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n"), ends.Token).ConfigureAwait(false);
        if (act.Answer is null && !act.Drops) await Task.Delay(Timeout.Infinite, ends.Token).ConfigureAwait(false);
        return !act.Drops;
    }

    private async Task<Stream> SecuredAsync(Stream line)
    {
        var secured = new SslStream(line);
        await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, ends.Token).ConfigureAwait(false);
        Secure = true;
        return secured;
    }

    // Byte for byte: what comes after STARTTLS is TLS's, and may not be read too early.
    private async Task<string?> ReadAsync(Stream line)
    {
        var said = new List<byte>();
        var one = new byte[1];
        while (await line.ReadAsync(one, ends.Token).ConfigureAwait(false) == 1)
        {
            if (one[0] == '\n') return Encoding.UTF8.GetString([.. said]).TrimEnd('\r');
            said.Add(one[0]);
        }

        return null;
    }

    private static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        // As a file's: Windows' own TLS does not take a key that is only in memory.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
