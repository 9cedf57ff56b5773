using Xtts.Net.Goldens;

namespace Xtts.Net.Backends.Testing;

/// <summary>What every backend must do: decode sequences together as it does alone.</summary>
public abstract class DecodingBatchContract(IXttsBackend backend) : IDisposable
{
    private static readonly string[] Runs = ["gpt_en1_rep5", "gpt_hu1_rep5", "gpt_en3_rep10", "gpt_hu2_rep10", "gpt_en2_rep1p3"];

    private readonly IXttsModel _model = backend.Load(GoldenWeights.Tiny());

    /// <inheritdoc/>
    public void Dispose()
    {
        _model.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Sequences_of_different_lengths_get_what_they_get_alone()
    {
        var alone = Runs.Select(name => Greedy.Run(_model, Prompts.Of(name, 30), 5)).ToList();
        var together = Runs.Select(_ => new Greedy(_model.Sizes, 5)).ToList();
        using var batch = _model.CreateDecodingBatch(Runs.Length);

        for (int i = 0; i < Runs.Length; i++) together[batch.Add(Prompts.Of(Runs[i], 30))].Choose(batch, i);
        for (int step = 1; step < 30; step++)
        {
            batch.Step(together.Select(run => (int)run.Codes[^1]).ToArray());
            for (int i = 0; i < Runs.Length; i++) together[i].Choose(batch, i);
        }

        for (int i = 0; i < Runs.Length; i++) ShouldAgree(together[i], alone[i]);
    }

    [Fact]
    public void Sequences_join_and_leave_at_any_step_without_disturbing_the_others()
    {
        // One joins every third step, each with room for a different number of codes, and leaves when it has them: indices and slots move all the time.
        int[] limits = [20, 7, 33, 12, 40];
        var alone = Runs.Select((name, i) => Greedy.Run(_model, Prompts.Of(name, limits[i]), 5)).ToList();
        var runs = Runs.Select(_ => new Greedy(_model.Sizes, 5)).ToList();
        var live = new List<int>();
        using var batch = _model.CreateDecodingBatch(3);

        int waiting = 0;
        for (int step = 0; waiting < Runs.Length || live.Count > 0; step++)
        {
            if (waiting < Runs.Length && live.Count < 3 && step % 3 == 0)
            {
                batch.Add(Prompts.Of(Runs[waiting], limits[waiting])).Should().Be(live.Count);
                live.Add(waiting++);
                runs[live[^1]].Choose(batch, live.Count - 1);
            }

            for (int i = live.Count - 1; i >= 0; i--)
            {
                if (runs[live[i]].Codes.Count < limits[live[i]]) continue;
                batch.Remove(i);
                live[i] = live[^1];
                live.RemoveAt(live.Count - 1);
            }

            if (live.Count == 0) continue;
            batch.Step(live.Select(run => (int)runs[run].Codes[^1]).ToArray());
            for (int i = 0; i < live.Count; i++) runs[live[i]].Choose(batch, i);
        }

        for (int i = 0; i < Runs.Length; i++) ShouldAgree(runs[i], alone[i]);
    }

    [Fact]
    public void A_later_prompt_that_needs_more_room_keeps_what_the_others_have()
    {
        var alone = Greedy.Run(_model, Prompts.Of(Runs[0], 12), 5);
        var run = new Greedy(_model.Sizes, 5);
        using var batch = _model.CreateDecodingBatch(4);
        batch.Add(Prompts.Of(Runs[0], 12));
        run.Choose(batch, 0);

        for (int step = 1; step < 12; step++)
        {
            if (step % 4 == 0) batch.Add(Prompts.OfLength(100 * step / 4, 70 * step));
            batch.Step([(int)run.Codes[^1], .. Enumerable.Repeat(5, batch.Count - 1)]);
            run.Choose(batch, 0);
        }

        ShouldAgree(run, alone);
    }

    [Fact]
    public void The_last_sequence_takes_the_place_of_a_removed_one_with_its_logits_and_latent()
    {
        using var batch = _model.CreateDecodingBatch(3);
        foreach (string name in Runs.Take(3)) batch.Add(Prompts.Of(name, 5));
        float[] logits = batch.Logits(2).ToArray(), latent = batch.Latent(2).ToArray();

        batch.Remove(0);

        batch.Count.Should().Be(2);
        batch.Logits(0).ToArray().Should().Equal(logits);
        batch.Latent(0).ToArray().Should().Equal(latent);
    }

    [Fact]
    public void Adding_leaves_the_logits_of_the_others_valid()
    {
        using var batch = _model.CreateDecodingBatch(2);
        batch.Add(Prompts.Of(Runs[0], 5));
        float[] logits = batch.Logits(0).ToArray();

        batch.Add(Prompts.Of(Runs[1], 500));

        batch.Logits(0).ToArray().Should().Equal(logits);
    }

    [Fact]
    public void The_longest_prompt_with_the_most_codes_runs_to_its_end()
    {
        using var batch = _model.CreateDecodingBatch(1);
        batch.Add(Prompts.OfLength(_model.Sizes.TextPositions, _model.Sizes.AudioPositions - 1));

        for (int step = 0; step < _model.Sizes.AudioPositions - 1; step++) batch.Step([step]);

        batch.Logits(0).ToArray().Should().OnlyContain(score => float.IsFinite(score));
    }

    [Fact]
    public void A_sequence_without_room_left_is_refused()
    {
        using var batch = _model.CreateDecodingBatch(1);
        batch.Add(Prompts.Of(Runs[0], 2));
        batch.Step([1]);
        batch.Step([2]);

        var step = () => batch.Step([3]);

        step.Should().Throw<InvalidOperationException>().WithMessage("*2 codes*");
    }

    [Fact]
    public void A_full_batch_refuses_another_sequence()
    {
        using var batch = _model.CreateDecodingBatch(1);
        batch.Add(Prompts.Of(Runs[0], 2));

        var add = () => batch.Add(Prompts.Of(Runs[1], 2));

        add.Should().Throw<InvalidOperationException>().WithMessage("*1 sequences*");
    }

    [Fact]
    public void A_prompt_that_does_not_fit_the_model_is_refused_and_leaves_the_batch_as_it_was()
    {
        using var batch = _model.CreateDecodingBatch(1);
        var good = Prompts.Of(Runs[0], 2);
        DecodingPrompt[] bad =
        [
            Prompts.OfLength(_model.Sizes.TextPositions + 1, 2),
            good with { Conditioning = new float[32 * 39] },
            good with { TextIds = (int[])[0, _model.Sizes.TextVocabulary] },
            good with { TextIds = (int[])[0, -1] },
            good with { MaxCodes = 0 },
            good with { MaxCodes = _model.Sizes.AudioPositions },
        ];

        foreach (var prompt in bad)
        {
            var add = () => batch.Add(prompt);
            add.Should().Throw<ArgumentException>();
        }

        batch.Count.Should().Be(0);
        batch.Add(good).Should().Be(0);
    }

    [Fact]
    public void Wrong_codes_are_refused_before_anything_runs()
    {
        using var batch = _model.CreateDecodingBatch(1);
        batch.Add(Prompts.Of(Runs[0], 2));

        var tooMany = () => batch.Step([1, 2]);
        var unknown = () => batch.Step([1026]);
        var negative = () => batch.Step([-1]);

        tooMany.Should().Throw<ArgumentException>();
        unknown.Should().Throw<ArgumentOutOfRangeException>();
        negative.Should().Throw<ArgumentOutOfRangeException>();
        batch.Step([1]);
    }

    [Fact]
    public void Indices_of_no_sequence_are_refused()
    {
        using var batch = _model.CreateDecodingBatch(2);
        batch.Add(Prompts.Of(Runs[0], 2));

        var logits = () => batch.Logits(1).Length;
        var latent = () => batch.Latent(-1).Length;
        var remove = () => batch.Remove(1);

        logits.Should().Throw<ArgumentOutOfRangeException>();
        latent.Should().Throw<ArgumentOutOfRangeException>();
        remove.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_disposed_batch_says_so()
    {
        var batch = _model.CreateDecodingBatch(1);
        batch.Add(Prompts.Of(Runs[0], 2));
        batch.Dispose();
        batch.Dispose();

        var step = () => batch.Step([1]);

        step.Should().Throw<ObjectDisposedException>();
    }

    private static void ShouldAgree(Greedy actual, Greedy expected)
    {
        actual.Codes.Should().Equal(expected.Codes);
        FloatComparison.MaxAbsoluteError(actual.Latents.ToArray(), expected.Latents.ToArray()).Should().BeLessThanOrEqualTo(1e-5);
    }
}
