using System.Resources;

namespace Recruiting.Core.Reporting;

/// <summary>The words of calendars; English, and Dutch for <c>nl</c>.</summary>
internal static class FeedTexts
{
    internal static readonly ResourceManager Texts = new("Recruiting.Core.Reporting.FeedTexts", typeof(FeedTexts).Assembly);
}
