using Recruiting.Functions.Tests.Running;

namespace Recruiting.Functions.Tests;

/// <summary>The address that LinkedIn sends people back to, as the Board behind the trigger says it: the configured one, else the platform's.</summary>
[TestClass]
public sealed class PublicAddressTests
{
    [TestMethod]
    [DataRow("Presence:Address", "https://board.example.com")]
    [DataRow("WEBSITE_HOSTNAME", "board.example.com")]
    public async Task Address_OfTheSettings_IsShown_WhateverProxiesSay(string key, string value)
    {
        await using var served = await Served.StartAsync(settings: (key, value));
        served.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "http");
        served.Http.DefaultRequestHeaders.Add("X-Forwarded-Host", "proxy.example");

        Assert.Contains(">https://board.example.com/connect/linkedin<", await served.Http.GetStringAsync("/connections"));
    }
}
