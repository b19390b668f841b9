using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace Recruiting.Board.Http;

/// <summary>Text is sent compressed to whoever takes it so: a page is a tenth of its size then. Images and documents are compressed already.</summary>
internal static class Compression
{
    internal static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(o =>
        {
            // Over HTTPS too. What is said against that (BREACH) is that whoever sees the lengths of many answers, and has their own words in them, can guess a secret that stays the same
            // beside those words. The one secret in our pages is the antiforgery token, and that is encrypted anew for each answer; sessions are in cookies, which are not compressed.
            // A page that shows a secret which stays as it is (a feed's address) must not show words of the request as well.
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "application/manifest+json", "image/svg+xml", "text/calendar", "text/csv"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }
}
