using Recruiting.Core.Cadence;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Tests.Cadence;

[TestClass]
public sealed class PlanReadingTests
{
    [TestMethod]
    [DataRow("https://Example.org/werk/", "https://example.org/werk", true)]
    [DataRow("https://example.org/?utm_source=x&utm_medium=y", "https://example.org", true)]
    [DataRow("https://example.org/v?id=7&utm_source=x", "https://example.org/v?id=7", true)]
    [DataRow("https://example.org/v?id=7", "https://example.org/v?id=8", false)]
    [DataRow("https://example.org/Werk", "https://example.org/werk", false)]
    public void Comparable_Links_AreTheSameButForTracking(string one, string other, bool same) =>
        Assert.AreEqual(same, PlanReading.Comparable(one) == PlanReading.Comparable(other));

    [TestMethod]
    public void Links_InTextAndField_AreReadOnce() =>
        Assert.AreEqual(1, PlanReading.Links(Of("Lees (https://example.org/a/).") with { Link = "https://example.org/a" }).Count);

    private static Post Of(string text) => new() { Id = "hr.1", Channel = "hr", Text = text };
}
