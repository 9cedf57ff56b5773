using Xtts.Net.Generation;
using Xtts.Net.Goldens;

namespace Xtts.Net.Tests.Generation;

public sealed class ScoreFiltersGoldenTests
{
    public static TheoryData<string> Runs => [.. SamplerRun.All.Values.Where(run => !run.HasTieAtBorder).Select(run => run.Name)];

    public static TheoryData<string> RunsWithTieAtBorder => [.. SamplerRun.All.Values.Where(run => run.HasTieAtBorder).Select(run => run.Name)];

    [Theory]
    [MemberData(nameof(Runs))]
    public void Scores_and_probabilities_are_those_of_the_reference(string name)
    {
        var run = SamplerRun.All[name];

        float[] scores = run.Filter(run.Parameters);

        scores.Count(float.IsFinite).Should().Be(run.Kept);
        FloatComparison.MaxAbsoluteError(scores, run.Scores).Should().BeLessThanOrEqualTo(run.ScoreTolerance);
        FloatComparison.MaxAbsoluteError(Softmax.Probabilities(scores), run.Probabilities).Should().BeLessThanOrEqualTo(run.ProbabilityTolerance);
    }

    [Theory]
    [MemberData(nameof(RunsWithTieAtBorder))]
    public void Where_equal_scores_straddle_the_border_as_many_are_kept(string name)
    {
        var run = SamplerRun.All[name];

        float[] scores = run.Filter(run.Parameters);

        FloatComparison.MaxAbsoluteError([.. scores.Order()], [.. run.Scores.Order()]).Should().BeLessThanOrEqualTo(run.ScoreTolerance);
        FloatComparison.MaxAbsoluteError([.. Softmax.Probabilities(scores).Order()], [.. run.Probabilities.Order()]).Should().BeLessThanOrEqualTo(run.ProbabilityTolerance);
    }

    [Fact]
    public void The_recorded_runs_are_found()
    {
        Runs.Should().HaveCountGreaterThan(10);
        RunsWithTieAtBorder.Should().NotBeEmpty();
    }
}
