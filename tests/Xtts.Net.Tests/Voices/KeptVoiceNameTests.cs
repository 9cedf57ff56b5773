using Xtts.Net.Voices.Cataloguing;

namespace Xtts.Net.Tests.Voices;

public sealed class KeptVoiceNameTests
{
    private const string Hash = "0123456789abcdef";

    [Theory]
    [InlineData("anna")]
    [InlineData("Anna (old)")]
    [InlineData("Árvíztűrő Anna")]
    [InlineData("123456789 123456789 123456789 123456789 123456789 123456789 has a space where it is cut")]
    [InlineData("123456789 123456789 123456789 123456789 123456789 12345678 . has a dot where it is cut")]
    [InlineData("what/is no name?")]
    public void Are_known_by_the_voice_that_they_were_made_for(string voice)
    {
        string name = KeptVoiceName.Of(voice, Hash);

        name.Should().EndWith(" (0123456789ab)");
        KeptVoiceName.IsOf(name, voice).Should().BeTrue();
        KeptVoiceName.IsOf(name.Replace("(0", "(f", StringComparison.Ordinal), voice.ToUpperInvariant()).Should().BeTrue("case makes no other name, and any model, setting and clip is meant");
        KeptVoiceName.IsOf(name, "another").Should().BeFalse();
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("anna (0123456789AB)")]
    [InlineData("anna (0123456789ab).")]
    [InlineData("anna(0123456789ab)")]
    [InlineData("anna b (0123456789ab)")]
    [InlineData("(0123456789ab)")]
    [InlineData("")]
    public void Are_not_names_of_other_voices(string name) => KeptVoiceName.IsOf(name, "anna").Should().BeFalse();
}
