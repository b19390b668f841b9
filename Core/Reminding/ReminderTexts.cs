using System.Resources;

namespace Recruiting.Core.Reminding;

/// <summary>The words of reminders; English, and Dutch for <c>nl</c>.</summary>
internal static class ReminderTexts
{
    internal static readonly ResourceManager Texts = new("Recruiting.Core.Reminding.ReminderTexts", typeof(ReminderTexts).Assembly);
}
