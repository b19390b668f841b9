using Recruiting.Board.Tests.SignIn;

namespace Recruiting.Board.Tests.Pages;

/// <summary>The form of the first post, as a browser without script sends it.</summary>
[TestClass]
public sealed class FirstPostTests : AzureTest
{
    [TestMethod]
    public async Task FirstPost_SentTwice_IsThereOnce()
    {
        await PutChannelAsync("dotnet-nl", "group");
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true });
        browser.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL", As("admin").Split(": ")[1]);
        var form = PageForm.Of(await browser.GetStringAsync(new Uri(Board.Address, "/start")), "/start/post");

        for (var taps = 0; taps < 2; taps++)
        {
            using var words = form.With([KeyValuePair.Create("text", "Hello all. What keeps you busy this month?")]);
            using var answer = await browser.PostAsync(new Uri(Board.Address, form.Action), words);
            Assert.AreEqual(303, (int)answer.StatusCode);
        }

        Assert.HasCount(1, (await Api.GetAsync("/api/posts", As("admin"))).Items);
    }
}
