using Microsoft.AspNetCore.Http;
using Recruiting.Board.Pages.Channels;
using Recruiting.Board.Pages.Look;

namespace Recruiting.Browser.Tests.Look;

[TestClass]
public sealed class FieldsTests
{
    [TestMethod]
    [DataRow("/", "/")]
    [DataRow("/posts/a.b", "/posts/a.b")]
    [DataRow("//elsewhere.example", "/")]
    [DataRow("/\\elsewhere.example", "/")]
    [DataRow("https://elsewhere.example", "/")]
    [DataRow("/a\r\nX: y", "/")]
    [DataRow("", "/")]
    public void Back_ToAnywhereButHere_IsToday(string given, string back) =>
        Assert.AreEqual(back, Fields.Back(new FormCollection(new() { ["back"] = given })));

    [TestMethod]
    [DataRow(".NET Nederland", "net-nederland")]
    [DataRow("Café Zürich!", "cafe-zurich")]
    [DataRow("日本", "")]
    public void ShortName_OfAName_HasOnlyWhatAnIdMayHave(string name, string id) => Assert.AreEqual(id, NewChannel.IdOf(name));
}
