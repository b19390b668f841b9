using System.Text;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Recruiting.Core.Reminding;
using Recruiting.Core.Reminding.Ways;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Reminding.Ways;

/// <summary>Mails as they arrive at a real server and as others read them.</summary>
[TestClass]
public sealed class MailWayTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 7, 30, 0, TimeSpan.Zero);

    [TestMethod]
    [DataRow("nl", "Deze mails stoppen")]
    [DataRow("en", "Stop these mails")]
    public async Task Mail_InALanguage_ArrivesWholeInBothForms(string language, string stop)
    {
        var message = SampleMessages.Due(language);

        var (mail, _) = await SendAsync(message, $"whole-{language}@example.com");

        Assert.AreEqual((message.Subject, "hr@example.com", "Recruiting"), (mail.Subject, mail.From[0].Address, mail.From[0].Name));
        var item = message.Items[0];
        foreach (var body in new[] { mail.Text, Words(mail.Html) })
        {
            foreach (var words in new[] { message.Opening!, item.Title, item.When!, item.Lines[0], item.Paste!.Label, item.Link!.Words, message.Because, message.Settings!.Words, stop }) Assert.Contains(words, body);
        }

        foreach (var body in new[] { mail.Text, mail.Html })
        {
            foreach (var address in new[] { item.Link!.Address, message.Settings!.Address, message.Unsubscribe! }) Assert.Contains(address.AbsoluteUri, body);
        }

        Assert.StartsWith($"<!DOCTYPE html>\n<html lang=\"{language}\">", mail.Html);
    }

    [TestMethod]
    [DataRow("one")]
    [DataRow("emoji")]
    [DataRow("hostile")]
    public async Task Text_ToPaste_IsUnchangedInBothForms(string kind)
    {
        var text = kind switch
        {
            "emoji" => string.Concat(Enumerable.Repeat("👩🏽‍🚀\n", 100)) + string.Concat(Enumerable.Repeat("🚀", 3_000)),
            "hostile" => "<script>alert(1)</script> &amp; \"'`\n.\n..\nשלום \u202Eabc\u202C  |  --- \n-- \nFrom me\t=20=\n\n" + new string('x', 1_200),
            _ => SampleMessages.Text,
        };

        var (mail, _) = await SendAsync(SampleMessages.Due("nl", text), $"text-{kind}@example.com");

        Assert.Contains($"\n----------------------------------------\n{text}\n----------------------------------------\n", mail.Text);
        Assert.AreEqual(text, Pasted(mail.Html));
    }

    [TestMethod]
    public async Task Headers_SayWhatItIs_SoThatProgramsLeaveItAlone()
    {
        var message = SampleMessages.Due("nl");

        var (_, headers) = await SendAsync(message, "headers@example.com");

        string[] expected =
        [
            "Auto-Submitted: auto-generated", "Content-Language: nl", "Date: Tue, 24 Nov 2026 07:30:00 +0000",
            "From: Recruiting <hr@example.com>", $"In-Reply-To: <post.{message.Post}@example.com>", $"List-Unsubscribe: <{message.Unsubscribe}>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click", "MIME-Version: 1.0", $"Message-ID: <{message.Id}@example.com>", $"References: <post.{message.Post}@example.com>",
            "Subject: Nu te plaatsen in .NET Nederland", "To: headers@example.com", "X-Auto-Response-Suppress: All",
        ];
        var told = headers.Where(h => h.Id is not (HeaderId.ContentType or HeaderId.ReturnPath or HeaderId.Received)).Select(h => $"{h.Field}: {h.Value}");
        Assert.AreSequenceEqual(expected.Order(StringComparer.OrdinalIgnoreCase), told.Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
    }

    [TestMethod]
    public async Task Headers_WithoutHttps_OfferNoOneClick_AndWithoutAPostNoThread()
    {
        var (_, headers) = await SendAsync(SampleMessages.Several("nl") with { Unsubscribe = new("http://127.0.0.1:5080/end/x") }, "plain@example.com");

        Assert.AreEqual("<http://127.0.0.1:5080/end/x>", headers[HeaderId.ListUnsubscribe]);
        Assert.IsFalse(headers.Any(h => h.Field is "List-Unsubscribe-Post" or "In-Reply-To" or "References"));
    }

    [TestMethod]
    public async Task Mails_AboutAPost_HangTogether_AndEachHasItsOwnId()
    {
        var (_, first) = await SendAsync(SampleMessages.Due("nl"), "thread@example.com");
        var (_, second) = await SendAsync(SampleMessages.Due("nl") with { Id = new('f', 32), Subject = "Staat het er?" }, "thread@example.com");

        Assert.IsNotNull(first[HeaderId.References]);
        Assert.AreEqual(first[HeaderId.References], second[HeaderId.References]);
        Assert.AreNotEqual(first[HeaderId.MessageId], second[HeaderId.MessageId]);
    }

    [TestMethod]
    [DataRow("Nu\r\nBcc: everybody@example.com\r\n\r\nHello", "Nu  Bcc: everybody@example.com    Hello")]
    [DataRow("שלום \u202Eabc\u202C 🚀 \"één\" <b>", "שלום \u202Eabc\u202C 🚀 \"één\" <b>")]
    [DataRow("A\0B\u2028C", "A B C")]
    public async Task Subject_WhateverStandsInIt_IsOneLine_AndNoOtherHeader(string subject, string read)
    {
        var (mail, headers) = await SendAsync(SampleMessages.Due("nl") with { Subject = subject }, $"subject-{subject.Length}@example.com");

        Assert.AreEqual(read, mail.Subject);
        Assert.IsNull(headers[HeaderId.Bcc]);
        Assert.HasCount(1, mail.To);
    }

    [TestMethod]
    public async Task Html_OfHostileWords_RunsNothingOfThem()
    {
        const string hostile = "</style></div><script>alert(1)</script><img src=x onerror=alert(1)>\0\uD800";
        var message = SampleMessages.Due("nl") with { Opening = hostile, Because = hostile, Items = [new(hostile) { When = hostile, Lines = [hostile], Paste = new(hostile, hostile), Link = new(hostile, new("https://example.com/\"><script>")) }] };

        var (mail, _) = await SendAsync(message, "hostile@example.com");

        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(mail.Html);
        Assert.IsEmpty(page.QuerySelectorAll("script, img, [onerror]"));
        Assert.AreEqual("</style></div><script>alert(1)</script><img src=x onerror=alert(1)>\uFFFD\uFFFD", page.QuerySelector("h2")!.TextContent);
    }

    [TestMethod]
    public async Task Source_IsSevenBit_InLinesOfMailLength()
    {
        var dev = await MailDev.OpenAsync();
        var (mail, _) = await SendAsync(SampleMessages.Due("nl", new('é', 3_000)), "lines@example.com");

        var source = await dev.SourceAsync(mail);

        Assert.IsTrue(source.All(char.IsAscii));
        Assert.IsLessThanOrEqualTo(998, source.Split("\r\n").Max(l => l.Length)); // RFC 5322, section 2.1.1
    }

    [TestMethod]
    public async Task SignIn_WithTheAccount_IsTaken_AndWithAnotherRefused()
    {
        var dev = await MailDev.ClosedAsync();

        Assert.AreEqual(Delivered.Taken, await Way(dev, MailDev.Password).SendAsync(SampleMessages.Due("en"), "signed@example.com"));
        var refused = await Way(dev, "another-password").SendAsync(SampleMessages.Due("en"), "signed@example.com");

        Assert.AreEqual((DeliveryOutcome.Later, "mail.sign-in-refused", true), (refused.Outcome, refused.Code, refused.IsOfTheWay));
        Assert.HasCount(1, await dev.OfAsync("signed@example.com"));
    }

    private static MailWay Way(MailDev dev, string? password = null) => new(
        new() { Host = "127.0.0.1", Port = $"{dev.Port}", Tls = "none", From = "Recruiting <hr@example.com>", User = password is null ? null : MailDev.User, Password = password },
        new FakeTimeProvider(Now));

    private static async Task<(ReadMail Mail, HeaderList Headers)> SendAsync(Message message, string to)
    {
        var dev = await MailDev.OpenAsync();
        Assert.AreEqual(Delivered.Taken, await Way(dev).SendAsync(message, to));
        var mail = (await dev.OfAsync(to))[^1];
        using var source = new MemoryStream(Encoding.UTF8.GetBytes(await dev.SourceAsync(mail)));
        return (mail, await HeaderList.LoadAsync(source));
    }

    private static string Words(string html) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!.TextContent;

    // As copying it from the page gives it.
    private static string Pasted(string html)
    {
        var block = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelector(".paste")!;
        foreach (var line in block.QuerySelectorAll("br")) line.OuterHtml = "\n";
        return block.TextContent;
    }
}
