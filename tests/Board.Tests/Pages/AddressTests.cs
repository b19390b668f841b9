using Recruiting.Board.Tests.SignIn;

namespace Recruiting.Board.Tests.Pages;

/// <summary>Where a form was sent to is an address as well: who goes there again, after something went wrong, comes to the page that it stands on.</summary>
[TestClass]
public sealed class AddressTests : AzureTest
{
    [TestMethod]
    [DataRow("/health/jobs/tidy", "/health")]
    [DataRow("/pause", "/")]
    [DataRow("/resume", "/")]
    [DataRow("/sample", "/")]
    [DataRow("/plan/fill", "/plan")]
    [DataRow("/language", "/")]
    public async Task AddressOfAForm_GoneToAgain_LeadsToItsPage(string address, string page)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Board.Address, address));
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", As("admin").Split(": ")[1]);

        using var answer = await browser.SendAsync(request);

        Assert.AreEqual((303, page), ((int)answer.StatusCode, answer.Headers.Location?.ToString()));
    }
}
