using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Places;

/// <summary>Suspend- and Resume-Presence: the one switch.</summary>
[TestClass]
public sealed class PauseTests : ShellTests
{
    [TestMethod]
    public void Suspend_AndResume_HoldAndGoOn()
    {
        var held = Session.Run("Suspend-Presence -Reason 'A reorganisation' -PassThru").Well();
        Assert.AreEqual(true, held["Paused"]);
        Assert.AreEqual("A reorganisation", held["Reason"]);
        Assert.AreEqual("desk", held["By"]);
        Assert.AreEqual("Again", Session.Run("Suspend-Presence Again -PassThru").Well()["Reason"], "only the reason changes");

        Assert.IsEmpty(Session.Run("Suspend-Presence").Well().Output);
        Assert.AreEqual(false, Session.Run("Resume-Presence -PassThru").Well()["Paused"]);
    }

    [TestMethod]
    public void Suspend_UnderWhatIf_SaysOnWhichStore()
    {
        Session.Run("Suspend-Presence -Reason Why -WhatIf").Well();
        StringAssert.Contains(Session.Host.Said, Path.Combine(Folder, "recruiting.db"));
        StringAssert.Contains(Session.Host.Said, "hold everything that would go out (Why)");
    }
}
