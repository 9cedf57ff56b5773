using Xtts.Net.Goldens;

namespace Xtts.Net.Backends.Testing;

/// <summary>What every backend must do: serve several threads, refuse wrong inputs, end in good order.</summary>
public abstract class ModelContract(IXttsBackend backend)
{
    [Fact]
    public void Two_threads_use_one_model_at_once()
    {
        var stages = GoldenFolder.OfRepository.Tensors("stages/hifigan_stages.safetensors");
        using var model = backend.Load(GoldenWeights.Tiny());
        var expected = Greedy.Run(model, Prompts.Of("gpt_en1_rep5", 40), 5);
        var runs = new Greedy[4];
        var waves = new float[4][];

        Parallel.For(0, 4, i =>
        {
            runs[i] = Greedy.Run(model, Prompts.Of("gpt_en1_rep5", 40), 5);
            waves[i] = new float[8704];
            model.Vocode(stages["interp_sr"].Values, 34, stages["g"].Values, waves[i]);
        });

        runs.Should().AllSatisfy(run => run.Codes.Should().Equal(expected.Codes));
        waves.Should().AllSatisfy(wave => FloatComparison.MaxAbsoluteError(wave, stages["wav"].Values).Should().BeLessThanOrEqualTo(1e-4));
    }

    [Fact]
    public void Inputs_of_another_size_are_refused_in_words()
    {
        using var model = backend.Load(GoldenWeights.Nano());
        var samples = new float[256];

        var conditioning = () => model.EncodeConditioning(new float[79], 1);
        var speaker = () => model.EncodeSpeaker([], 0);
        var features = () => model.Vocode(new float[15], 1, new float[16], samples);
        var embedding = () => model.Vocode(new float[16], 1, new float[512], samples);
        var room = () => model.Vocode(new float[16], 1, new float[16], new float[255]);
        var capacity = () => model.CreateDecodingBatch(0);

        conditioning.Should().Throw<ArgumentException>().WithMessage("*80 x 1*");
        speaker.Should().Throw<ArgumentOutOfRangeException>();
        features.Should().Throw<ArgumentException>();
        embedding.Should().Throw<ArgumentException>();
        room.Should().Throw<ArgumentException>().WithMessage("*256 x 1*");
        capacity.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void One_frame_is_enough_for_every_part()
    {
        using var model = backend.Load(GoldenWeights.Tiny());
        var samples = new float[256];

        float[] latents = model.EncodeConditioning(new float[80], 1);
        float[] embedding = model.EncodeSpeaker(new float[64], 1);
        model.Vocode(new float[40], 1, embedding, samples);

        latents.Concat(embedding).Concat(samples).Should().OnlyContain(value => float.IsFinite(value));
        Math.Sqrt(embedding.Sum(value => (double)value * value)).Should().BeApproximately(1, 1e-5);
    }

    [Fact]
    public void A_disposed_model_says_so_and_its_batches_can_still_be_disposed()
    {
        var model = backend.Load(GoldenWeights.Nano());
        using var batch = model.CreateDecodingBatch(1);
        var prompt = new DecodingPrompt(new float[32 * 16], new[] { 82, 5, 0 }, 5);
        batch.Add(prompt);
        batch.Step([3]);
        model.Dispose();
        model.Dispose();

        var step = () => batch.Step([1]);
        var encode = () => model.EncodeConditioning(new float[80], 1);

        step.Should().Throw<ObjectDisposedException>();
        encode.Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public void Disposing_a_model_in_use_waits_for_the_runs_under_way()
    {
        using var running = new ManualResetEventSlim();
        var model = backend.Load(GoldenWeights.Tiny());
        var worker = new Thread(() =>
        {
            var samples = new float[256 * 200];
            try
            {
                for (; ; running.Set()) model.Vocode(new float[40 * 200], 200, new float[32], samples);
            }
            catch (ObjectDisposedException)
            {
                // The model went away between two runs, as it should.
            }
        });
        worker.Start();
        running.Wait();

        model.Dispose();

        worker.Join(TimeSpan.FromMinutes(1)).Should().BeTrue();
    }
}
