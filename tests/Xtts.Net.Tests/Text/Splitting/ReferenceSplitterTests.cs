using Xtts.Net.Text;
using Xtts.Net.Text.Splitting;

namespace Xtts.Net.Tests.Text.Splitting;

public sealed class ReferenceSplitterTests
{
    private static readonly ReferenceSplitter Splitter = new();
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u00a0\u2003")]
    public void A_text_without_a_word_is_one_empty_segment(string text)
    {
        Splitter.Split(text, English, null).Should().Equal("");
        Splitter.Split(text, English, 2).Should().Equal("");
        Splitter.Split(text, English, 250).Should().Equal("");
    }

    [Fact]
    public void Without_a_limit_a_text_stays_whole() =>
        Splitter.Split("  One. Two. Three. ", English, null).Should().Equal("One. Two. Three. ");

    [Fact]
    public void A_text_shorter_than_the_limit_stays_whole_and_one_as_long_is_joined_anew()
    {
        Splitter.Split("\"A.\" \"B.\"", English, 10).Should().Equal("\"A.\" \"B.\"");
        Splitter.Split("Oh. \"Yes.\"", English, 10).Should().Equal("Oh. \" Yes.\"");
    }

    [Fact]
    public void A_limit_of_one_gives_single_characters() =>
        Splitter.Split("Go on. 😀!", English, 1).Should().Equal("G", "o", "o", "n", ".", "😀", "!");

    [Fact]
    public void A_word_longer_than_the_limit_is_cut_into_full_lines()
    {
        var segments = Splitter.Split(new string('x', 5000), English, 224);

        segments.Should().HaveCount(23);
        segments.Take(22).Should().OnlyContain(segment => segment.Length == 224);
        string.Concat(segments).Should().Be(new string('x', 5000));
    }

    [Fact]
    public void Characters_outside_the_basic_plane_count_once_and_are_never_halved()
    {
        string faces = string.Concat(Enumerable.Repeat("😀", 25));

        var segments = Splitter.Split(faces, English, 10);

        segments.Select(segment => segment.EnumerateRunes().Count()).Should().Equal(10, 10, 5);
        string.Concat(segments).Should().Be(faces);
    }

    [Fact]
    public void Unpaired_surrogates_are_characters_of_their_own() =>
        string.Concat(Splitter.Split("\ud83d\ud83d\ude00\ude00 \udc00.", English, 2)).Should().Be("\ud83d\ud83d\ude00\ude00\udc00.");

    [Fact]
    public void The_space_between_joined_sentences_is_not_counted() =>
        Splitter.Split("Aaa. Bbb. Ccc.", English, 8).Should().Equal("Aaa. Bbb.", "Ccc.");

    [Fact]
    public void A_limit_below_one_is_refused() =>
        FluentActions.Invoking(() => Splitter.Split("text", English, 0)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData("en", 250)]
    [InlineData("hu", 224)]
    [InlineData("zh-cn", 82)]
    [InlineData("pt-BR", 203)]
    [InlineData("eo", 250)]
    public void Every_language_has_a_limit(string language, int limit) => CharacterLimits.Of(LanguageTag.Parse(language)).Should().Be(limit);

    [Theory]
    [InlineData('(')]
    [InlineData('.')]
    [InlineData('!')]
    [InlineData('x')]
    [InlineData('@')]
    [InlineData('-')]
    public void A_million_marks_or_letters_in_a_row_are_cut_without_losing_any(char character)
    {
        string text = "a" + new string(character, 1_000_000) + "b.c@d";

        var segments = Splitter.Split(text, English, 250);

        string.Concat(segments).Count(found => found == character).Should().BeGreaterThanOrEqualTo(1_000_000);
        segments.Should().OnlyContain(segment => segment.Length <= 251);
    }
}
