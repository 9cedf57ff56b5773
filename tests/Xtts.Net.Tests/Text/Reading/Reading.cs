using Xtts.Net.Text.Normalization;

namespace Xtts.Net.Tests.Text.Reading;

/// <summary>Reads texts in the natural mode.</summary>
internal static class Reading
{
    /// <summary>The natural mode.</summary>
    public static TextNormalizer Natural { get; } = new();

    /// <summary>Checks what a text is read as.</summary>
    public static void ShouldBe(string language, string text, string spoken) => Natural.Normalize(text, language).Should().Be(spoken);
}
