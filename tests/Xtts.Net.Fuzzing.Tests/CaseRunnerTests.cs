using Xtts.Net.Fuzzing.Cases;

namespace Xtts.Net.Fuzzing.Tests;

public sealed class CaseRunnerTests
{
    [Fact]
    public void Accepts_what_the_reader_accepts()
    {
        var result = Run(_ => { });

        (result.IsAccepted, result.Failure).Should().Be((true, null));
    }

    [Fact]
    public void Takes_a_documented_exception_for_an_answer()
    {
        var result = Run(_ => throw new AudioFormatException("not a clip"));

        (result.IsAccepted, result.Failure).Should().Be((false, null));
    }

    [Fact]
    public void Fails_a_case_on_any_other_exception_and_says_which()
    {
        var result = Run(content => content[content.Length] = 0);

        result.Failure.Should().StartWith("IndexOutOfRangeException");
    }

    [Fact]
    public void Fails_a_case_on_a_documented_exception_of_another_reader()
    {
        var result = Run(_ => throw new VocabularyException("not a vocabulary"));

        result.Failure.Should().StartWith("VocabularyException");
    }

    [Theory]
    [InlineData("red \u001b[31m text", "*control characters*")]
    [InlineData("two\nlines", "*control characters*")]
    [InlineData(" ", "*without a message*")]
    public void Fails_a_case_on_a_message_that_is_no_readable_line(string message, string says)
    {
        var result = Run(_ => throw new AudioFormatException(message));

        result.Failure.Should().Match(says);
    }

    [Fact]
    public void Fails_a_case_on_a_message_that_repeats_the_file()
    {
        var result = Run(_ => throw new AudioFormatException(new string('x', CaseRunner.LongestMessage + 1)));

        result.Failure.Should().StartWith("an error message of 1001 characters: xxx");
    }

    [Fact]
    public void Fails_a_case_that_allocates_too_much_even_when_it_is_refused()
    {
        var result = Run(_ => throw new AudioFormatException($"{new byte[CaseRunner.MostAllocatedBytes].Length} bytes"));

        result.Failure.Should().Match("allocated * MiB for a file of 12 bytes");
    }

    [Fact]
    public void Notices_a_case_that_runs_too_long()
    {
        var watch = new CaseWatch();
        var fuzzCase = FuzzCase.Create(new MadeUpTarget(_ => { }), 1, 7);
        watch.Begin(fuzzCase, TimeSpan.FromSeconds(100));

        var early = watch.Overdue(TimeSpan.FromSeconds(100) + CaseWatch.Longest);
        var late = watch.Overdue(TimeSpan.FromSeconds(101) + CaseWatch.Longest);
        watch.End();

        early.Should().BeNull();
        late.Should().BeSameAs(fuzzCase);
        watch.Overdue(TimeSpan.FromDays(1)).Should().BeNull();
    }

    private static CaseResult Run(Action<byte[]> read)
    {
        var target = new MadeUpTarget(read);
        return CaseRunner.Run(target, FuzzCase.Create(target, 1, 0));
    }
}
