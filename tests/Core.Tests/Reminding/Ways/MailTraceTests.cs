using System.Text;
using Recruiting.Core.Reminding.Ways;

namespace Recruiting.Core.Tests.Reminding.Ways;

/// <summary>Where a talk is, however it is cut into blocks.</summary>
[TestClass]
public sealed class MailTraceTests
{
    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(7)]
    [DataRow(4096)]
    public void Trace_OfATalkInBlocks_KnowsTheEndOfTheMail(int block)
    {
        using var trace = Data();

        Client(trace, "Subject: x\r\n\r\nEHLO me\r\n..\r\nQUIT\r\n", block);
        Assert.AreEqual(("DATA", 354), (trace.Step, trace.Code));
        Client(trace, "\r\n.\r\n", block);

        Assert.AreEqual((".", (int?)null), (trace.Step, trace.Code));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(5)]
    [DataRow(4096)]
    public void Trace_OfAnAnswerInBlocks_HasItsCodeOnceItIsWhole(int block)
    {
        using var trace = Data();
        Client(trace, "x\r\n.\r\n", 4096);

        Server(trace, "554-no\r\n554 not", block);
        Assert.IsNull(trace.Code);
        Server(trace, " this\r\n", block);

        Assert.AreEqual((554, "no not this"), (trace.Code!.Value, trace.Words));
    }

    [TestMethod]
    public void Trace_OfWhatTidiesUp_KeepsTheRefusal()
    {
        using var trace = Data();
        Client(trace, "x\r\n.\r\n", 4096);
        Server(trace, "554 no\r\n", 4096);

        Client(trace, "RSET\r\n", 4096);
        Server(trace, "421 bye\r\n", 4096);

        Assert.AreEqual((".", 554), (trace.Step, trace.Code));
    }

    private static MailTrace Data()
    {
        var trace = new MailTrace();
        Client(trace, "DATA\r\n", 4096);
        Server(trace, "354 go on\r\n", 4096);
        return trace;
    }

    private static void Client(MailTrace trace, string said, int block) => Each(said, block, trace.LogClient);

    private static void Server(MailTrace trace, string said, int block) => Each(said, block, trace.LogServer);

    private static void Each(string said, int block, Action<byte[], int, int> log)
    {
        var bytes = Encoding.UTF8.GetBytes(said);
        for (var i = 0; i < bytes.Length; i += block) log(bytes, i, Math.Min(block, bytes.Length - i));
    }
}
