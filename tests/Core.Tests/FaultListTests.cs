namespace Recruiting.Core.Tests;

[TestClass]
public sealed class FaultListTests
{
    [TestMethod]
    public void Try_WithAPlace_PutsItBeforeTheFields()
    {
        var faults = new FaultList();

        faults.Try<int>(() => throw PresenceException.Invalid("a.b", "Wrong.", "rules.links"), "channels[3]");
        faults.Try<int>(() => throw PresenceException.Invalid("a.c", "Wrong."), "channels[4]");

        Assert.AreSequenceEqual(["channels[3].rules.links", "channels[4]"], faults.Found.Select(f => f.Field));
    }

    [TestMethod]
    public void Try_OfAnythingButInvalidInput_LetsItThrough()
    {
        var faults = new FaultList();

        Assert.ThrowsExactly<PresenceException>(() => faults.Try<int>(() => throw PresenceException.Conflict("a.b", "Not now.")));
        Assert.IsEmpty(faults.Found);
    }

    [TestMethod]
    public void ThrowIfAny_TellsAllAtOnce()
    {
        var faults = new FaultList();
        faults.ThrowIfAny();
        faults.Check(true, "a.b", "Right.", "x");
        faults.Check(false, "a.c", "Wrong.", "y");
        faults.Add("a.d", "Wrong.", "z");

        var refusal = Assert.ThrowsExactly<PresenceException>(faults.ThrowIfAny);

        Assert.AreEqual(FaultKind.Invalid, refusal.Kind);
        Assert.AreSequenceEqual(["y", "z"], refusal.Faults.Select(f => f.Field));
    }
}
