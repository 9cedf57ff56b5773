using Xtts.Net.Fuzzing.Cases;
using Xtts.Net.Fuzzing.Targets;

namespace Xtts.Net.Fuzzing.Tests;

public sealed class FuzzCaseTests
{
    private const int Sample = 300;

    public static TheoryData<string> Targets() => [.. FuzzTargets.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_case_is_the_same_whenever_and_in_whatever_order_it_is_made(string name)
    {
        var target = FuzzTargets.Select(name)[0];
        var forwards = Enumerable.Range(0, Sample).Select(number => FuzzCase.Create(target, 7, number).Content).ToList();

        var backwards = Enumerable.Range(0, Sample).Reverse().Select(number => FuzzCase.Create(target, 7, number).Content).Reverse();

        backwards.Zip(forwards, (first, second) => first.SequenceEqual(second)).Should().OnlyContain(same => same);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Seeds_are_small_and_sound(string name)
    {
        var target = FuzzTargets.Select(name)[0];

        var useAll = () =>
        {
            foreach (byte[] seed in target.Seeds) target.Use(seed);
        };

        target.Seeds.Should().OnlyContain(seed => seed.Length <= 32 << 10);
        useAll.Should().NotThrow();
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Some_cases_are_accepted_and_some_refused(string name)
    {
        var target = FuzzTargets.Select(name)[0];

        var results = Enumerable.Range(target.Seeds.Count, Sample).Select(number => CaseRunner.Run(target, FuzzCase.Create(target, 1, number)).IsAccepted).ToList();

        results.Count(accepted => accepted).Should().BeInRange(Sample / 50, Sample * 49 / 50, "a fuzzer that is always refused at the door, or never, tests nothing");
    }

    [Fact]
    public void Other_seeds_make_other_cases()
    {
        var target = FuzzTargets.All[0];

        var same = Enumerable.Range(target.Seeds.Count, Sample).Count(number => FuzzCase.Create(target, 1, number).Content.AsSpan().SequenceEqual(FuzzCase.Create(target, 2, number).Content));

        same.Should().BeLessThan(Sample / 10);
    }
}
