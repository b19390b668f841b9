using Recruiting.Board.Tests.SignIn;

namespace Recruiting.Board.Tests.Pages;

/// <summary>What waits for a yes, for somebody whose yes not all of it needs.</summary>
[TestClass]
public sealed class ReviewOrderTests : AzureTest
{
    [TestMethod]
    public async Task Review_WhereMuchNeedsSomebodyElsesYes_ShowsWhatNeedsOnesOwnFirst()
    {
        await KnowEveryRoleAsync();
        await PutChannelAsync("a-profile", "profile", "contributor");
        await PutChannelAsync("z-group", "group");
        for (var i = 0; i < 13; i++) await WriteAsync("a-profile", "contributor", "contributor");
        var own = await WriteAsync("z-group", "contributor");

        var page = (await Api.GetAsync("/review", As("approver"))).Text;

        Assert.Contains($"/posts/{own}/approve", page);
        Assert.IsLessThan(page.IndexOf("/posts/a-profile", StringComparison.Ordinal), page.IndexOf($"/posts/{own}", StringComparison.Ordinal), "it stands first");
        Assert.DoesNotContain("name=\"post\"", page, "there is nothing to choose together with it");
        Assert.Contains("Somebody else approves this one.", page);
    }
}
