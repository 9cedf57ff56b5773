using Xtts.Net.Generation;

namespace Xtts.Net.Tests.Generation;

public sealed class RepetitionPenaltyTests
{
    [Fact]
    public void Divides_positive_and_multiplies_negative_scores()
    {
        var penalty = new RepetitionPenalty(4, 4);
        penalty.Observe(0);
        penalty.Observe(1);
        float[] scores = [8, -2, 8, -2];

        penalty.Apply(scores);

        scores.Should().Equal(2, -8, 8, -2);
    }

    [Fact]
    public void Weakens_a_code_once_however_often_it_was_seen()
    {
        var penalty = new RepetitionPenalty(2, 2);
        for (int i = 0; i < 5; i++) penalty.Observe(1);
        float[] scores = [8, 8];

        penalty.Apply(scores);

        scores.Should().Equal(8, 4);
    }

    [Fact]
    public void Leaves_dropped_codes_dropped()
    {
        var penalty = new RepetitionPenalty(0.5f, 1);
        penalty.Observe(0);
        float[] scores = [float.NegativeInfinity];

        penalty.Apply(scores);

        scores.Should().Equal(float.NegativeInfinity);
    }
}
