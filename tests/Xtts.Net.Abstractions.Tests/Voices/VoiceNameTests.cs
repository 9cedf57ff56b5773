using Xtts.Net.Voices;

namespace Xtts.Net.Abstractions.Tests.Voices;

public sealed class VoiceNameTests
{
    [Theory]
    [InlineData("quiz")]
    [InlineData("Kérdező 1")]
    [InlineData("Ana Florence (calm)")]
    [InlineData("question1 + excitement1")]
    [InlineData("声")]
    [InlineData("голос-2.b")]
    [InlineData("_O'Neil & son")]
    [InlineData("com10")]
    [InlineData("console")]
    public void Takes_names_that_every_file_system_takes(string name)
    {
        VoiceName.IsValid(name).Should().BeTrue();
        VoiceName.Require(name).Should().Be(name);
    }

    [Theory]
    [InlineData("", "*empty*")]
    [InlineData("../quiz", "*U+002F*")]
    [InlineData("..", "*begins with '.'*")]
    [InlineData(".hidden", "*begins with '.'*")]
    [InlineData("-rf", "*begins with '-'*")]
    [InlineData(" quiz", "*begins with ' '*")]
    [InlineData("quiz ", "*ends with a space or a dot*")]
    [InlineData("quiz.", "*ends with a space or a dot*")]
    [InlineData("a..b", "*two dots*")]
    [InlineData(@"C:\quiz", "*U+003A*")]
    [InlineData("quiz\u0000", "*'quiz?'*U+0000*")]
    [InlineData("quiz\u202Egpj", "*U+202E*")]
    [InlineData("a\u200Bb", "*U+200B*")]
    [InlineData("a\u00A0b", "*U+00A0*")]
    [InlineData("half \uD83E", "*U+FFFD*")]
    [InlineData("con", "*Windows*device*")]
    [InlineData("NUL.tar", "*Windows*device*")]
    [InlineData("Lpt1", "*Windows*device*")]
    [InlineData("aux .x", "*Windows*device*")]
    [InlineData("com\u00B9", "*U+00B9*")]
    public void Refuses_names_that_are_dangerous_somewhere(string name, string message)
    {
        var require = () => VoiceName.Require(name);

        VoiceName.IsValid(name).Should().BeFalse();
        require.Should().Throw<VoiceNameException>().WithMessage(message).Which.Name.Should().Be(name);
    }

    [Fact]
    public void Refuses_a_name_longer_than_file_systems_take()
    {
        VoiceName.IsValid(new string('声', VoiceName.MaxLength)).Should().BeTrue();
        VoiceName.IsValid(new string('a', VoiceName.MaxLength + 1)).Should().BeFalse();
    }

    [Theory]
    [InlineData("Ke\u0301rdezo\u030B", "Kérdező")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("か\u3099", "が")]
    public void An_accent_written_apart_never_makes_a_second_name(string apart, string composed)
    {
        // Without the tables of ICU (invariant globalization) nothing is composed.
        bool composes = apart.Normalize() == composed;

        VoiceName.IsValid(apart).Should().Be(composes);
        if (composes) VoiceName.Require(apart).Should().Be(composed);
    }

    [Theory]
    [InlineData("Quiz master", "Quiz master")]
    [InlineData("a/b:c", "a_b_c")]
    [InlineData("../../etc/passwd", "_._etc_passwd")]
    [InlineData("  what?  ", "what_")]
    [InlineData("con", "_con")]
    [InlineData("", "voice")]
    [InlineData("...", "voice")]
    [InlineData("🦊", "_")]
    [InlineData("-", "_-")]
    public void Makes_a_name_of_any_text(string text, string expected)
    {
        string name = VoiceName.From(text);

        VoiceName.IsValid(name).Should().BeTrue(name);
        name.Should().Be(expected);
    }

    [Fact]
    public void Makes_a_short_name_of_a_long_text()
    {
        string name = VoiceName.From(string.Concat(Enumerable.Repeat("𝒜 long text? ", 50)));

        VoiceName.IsValid(name).Should().BeTrue(name);
        name.Should().StartWith("𝒜 long text_ ");
    }
}
