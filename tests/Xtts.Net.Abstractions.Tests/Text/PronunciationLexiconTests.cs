using Xtts.Net.Text.Pronunciation;

namespace Xtts.Net.Abstractions.Tests.Text;

public sealed class PronunciationLexiconTests
{
    [Fact]
    public void White_space_of_an_entry_is_made_even()
    {
        var entry = new PronunciationEntry(" New\t York ", " nyú jork ");

        entry.Should().BeEquivalentTo(new { Written = "New York", Spoken = "nyú jork", Language = (string?)null, Case = LetterCase.Capitals });
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData(" ", "a")]
    [InlineData("a", "\n")]
    public void Blank_entries_are_refused(string written, string spoken)
    {
        var create = () => new PronunciationEntry(written, spoken);

        create.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Long_entries_are_refused()
    {
        var written = () => new PronunciationEntry(new string('a', PronunciationEntry.LongestWritten + 1), "a");
        var spoken = () => new PronunciationEntry("a", new string('a', PronunciationEntry.LongestSpoken + 1));

        written.Should().Throw<ArgumentException>().WithMessage("*at most 200 characters, this one has 201*");
        spoken.Should().Throw<ArgumentException>().WithMessage("*at most 1000 characters, this one has 1001*");
    }

    [Fact]
    public void More_entries_make_another_lexicon()
    {
        PronunciationLexicon first = [new("a", "b")];

        var second = first.With([new("c", "d")]);

        first.Should().ContainSingle();
        second.Select(entry => entry.Written).Should().Equal("a", "c");
    }

    [Fact]
    public void Too_many_entries_are_refused()
    {
        var create = () => PronunciationLexicon.Create(Enumerable.Repeat(new PronunciationEntry("a", "b"), PronunciationLexicon.MostEntries + 1));

        create.Should().Throw<ArgumentException>().WithMessage("*at most 100000 entries*");
    }
}
