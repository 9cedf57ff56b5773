using Xtts.Net.Generation;
using Xtts.Net.Goldens;

namespace Xtts.Net.Tests.Generation;

public sealed class CodeSelectorTests
{
    private static readonly GenerationParameters Usual = new() { Temperature = 0.75f, TopK = 50, TopP = 0.85f, RepetitionPenalty = 5, Seed = 1234 };
    private static readonly GenerationParameters Greedy = Usual with { Greedy = true };

    [Fact]
    public void Chooses_greedily_what_the_reference_chose()
    {
        var run = GoldenFolder.OfRepository.Tensors("stages/gpt_en1_rep5.safetensors");
        var selector = new CodeSelector(Greedy);

        var codes = Enumerable.Range(0, 8).Select(step => selector.Select(run[$"step{step}.logits"].Values)).ToArray();

        codes.Should().Equal(run["codes"].Integers.Take(8).Select(code => (int)code));
        selector.Codes.ToArray().Should().Equal(codes);
    }

    // Computed apart from this library, from the published definitions, in another language.
    [Theory]
    [InlineData(1234ul, 0, 490, 153, 1023, 931, 562, 967, 772, 9, 943, 393, 514, 990, 944, 639, 831, 778)]
    [InlineData(1234ul, 1, 316, 540, 700, 1002, 1013, 644, 410, 9, 1014, 890, 127, 816, 266, 355, 934, 746)]
    [InlineData(0ul, 0, 671, 682, 100, 505, 697, 999, 520, 499)]
    [InlineData(ulong.MaxValue, 3, 703, 192, 597, 750, 342, 147, 843, 467)]
    public void A_seed_draws_the_same_codes_on_every_platform(ulong seed, int segment, params int[] expected)
    {
        var selector = new CodeSelector(Usual with { Seed = seed }, segment);

        var codes = Enumerable.Range(0, expected.Length).Select(step => selector.Select(Logits(step)));

        codes.Should().Equal(expected);
    }

    [Fact]
    public void The_start_code_and_the_prompt_code_are_weakened_from_the_first_step()
    {
        float[] logits = Flat(1);
        (logits[CodeSelector.PromptCode], logits[1024], logits[7]) = (4.9f, 4.9f, 1.1f);

        int code = new CodeSelector(Greedy).Select(logits);

        code.Should().Be(7);
    }

    [Fact]
    public void A_chosen_code_is_weakened_afterwards()
    {
        float[] logits = Flat(1);
        (logits[7], logits[8]) = (4, 2);
        var selector = new CodeSelector(Greedy);

        int[] codes = [selector.Select(logits), selector.Select(logits)];

        codes.Should().Equal(7, 8);
    }

    [Fact]
    public void On_a_tie_the_first_of_the_best_is_taken()
    {
        float[] logits = Flat(-3);
        (logits[500], logits[501]) = (2, 2);

        int code = new CodeSelector(Greedy).Select(logits);

        code.Should().Be(500);
    }

    [Fact]
    public void The_given_scores_stay_as_they_are()
    {
        float[] logits = Logits(0);

        new CodeSelector(Usual).Select(logits);

        logits.Should().Equal(Logits(0));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_only_code_with_a_finite_score_is_taken(bool greedy)
    {
        float[] logits = Flat(float.NegativeInfinity);
        logits[321] = -1000;

        int code = new CodeSelector(Usual with { Greedy = greedy }).Select(logits);

        code.Should().Be(321);
    }

    [Theory]
    [InlineData(true, float.NaN)]
    [InlineData(false, float.NaN)]
    [InlineData(true, float.PositiveInfinity)]
    [InlineData(false, float.PositiveInfinity)]
    public void A_score_that_is_no_number_is_an_error_that_names_the_step(bool greedy, float bad)
    {
        var selector = new CodeSelector(Usual with { Greedy = greedy });
        selector.Select(Logits(0));
        float[] logits = Flat(0);
        logits[1025] = bad;

        var select = () => selector.Select(logits);

        select.Should().Throw<InvalidScoresException>().WithMessage("*code 1 *precision*").Which.Step.Should().Be(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_finite_score_at_all_is_an_error(bool greedy)
    {
        var selector = new CodeSelector(Usual with { Greedy = greedy });

        var select = () => selector.Select(Flat(float.NegativeInfinity));

        select.Should().Throw<InvalidScoresException>();
    }

    [Fact]
    public void Another_number_of_scores_is_an_error()
    {
        var select = () => new CodeSelector(Usual).Select(new float[1025]);

        select.Should().Throw<ArgumentException>().WithMessage("*1026*1025*");
    }

    [Fact]
    public void A_full_segment_takes_no_more_codes()
    {
        var selector = new CodeSelector(Usual with { MaxCodes = 2 });
        selector.Select(Logits(0));
        selector.Select(Logits(1));

        var select = () => selector.Select(Logits(2));

        selector.IsFull.Should().BeTrue();
        select.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Draws_follow_the_probabilities()
    {
        const int Draws = 20_000;
        float[] logits = Flat(float.NegativeInfinity);
        (logits[10], logits[20], logits[30]) = (MathF.Log(1), MathF.Log(2), MathF.Log(5));
        var selector = new CodeSelector(Usual with { Temperature = 1, TopP = 1, RepetitionPenalty = 1, MaxCodes = Draws });

        for (int i = 0; i < Draws; i++) selector.Select(logits);

        var shares = selector.Codes.ToArray().GroupBy(code => code).ToDictionary(group => group.Key, group => group.Count() / (double)Draws);
        shares[10].Should().BeApproximately(0.125, 0.01);       // the seed is fixed: these counts never vary
        shares[20].Should().BeApproximately(0.25, 0.01);
        shares[30].Should().BeApproximately(0.625, 0.01);
    }

    public static TheoryData<string> Ways => ["usual", "greedy", "no top-k", "no top-p", "nothing filtered"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Choosing_allocates_nothing(string way)
    {
        var parameters = way switch
        {
            "usual" => Usual,
            "greedy" => Greedy,
            "no top-k" => Usual with { TopK = 0 },
            "no top-p" => Usual with { TopP = 1 },
            _ => Usual with { TopK = 0, TopP = 1, Temperature = 1, RepetitionPenalty = 1 },
        };
        float[] logits = Logits(3);
        CodeSelector selector = null!;

        long allocated = AllocatedBytes.Least(
            () =>
            {
                selector = new CodeSelector(parameters);
                selector.Select(logits);
            },
            () =>
            {
                for (int i = 0; i < 500; i++) selector.Select(logits);
            });

        allocated.Should().Be(0);
    }

    private static float[] Logits(int step) => [.. Enumerable.Range(0, 1026).Select(code => (code * 7919 + step * 104729) % 1026 / 64f - 4)];

    private static float[] Flat(float score) => [.. Enumerable.Repeat(score, 1026)];
}
