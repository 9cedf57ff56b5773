using System.Collections.Concurrent;
using Xtts.Net.Backends;
using Xtts.Net.Backends.Testing;
using Xtts.Net.Goldens;

namespace Xtts.Net.OnnxRuntime.Devices.Tests;

/// <summary>Steps that are recorded on the device once and played again, where the provider does that.</summary>
public sealed class GraphCaptureTests
{
    private const string Replayed = "exit of a captured step";

    private readonly ConcurrentQueue<string> _runs = [];

    [Fact]
    public void Codes_and_latents_are_those_of_the_reference()
    {
        if (!Captures) return;
        using var model = Backend().Load(GoldenWeights.Tiny());

        var run = Greedy.Run(model, Prompts.Of("gpt_en1_cap40", 40), 5);

        var golden = GoldenFolder.OfRepository.Tensors("stages/gpt_en1_cap40.safetensors");
        run.Codes.Should().Equal(golden["codes"].Integers);
        FloatComparison.MaxAbsoluteError([.. run.Latents], golden["latents_stream"].Values).Should().BeLessThanOrEqualTo(1e-4);
        _runs.Count(name => name == Replayed).Should().Be(run.Codes.Count - 1, "the first code comes from the prompt");
    }

    [Fact]
    public void A_sequence_that_was_one_of_several_is_captured_again()
    {
        if (!Captures) return;
        using var model = Backend().Load(GoldenWeights.Nano());
        using var plainModel = DeviceUnderTest.Backend().Load(GoldenWeights.Nano());

        float[] captured = Scenario(model), plain = Scenario(plainModel);

        FloatComparison.MaxAbsoluteError(captured, plain).Should().BeLessThanOrEqualTo(1e-5);
        _runs.Count(name => name == Replayed).Should().Be(5);
    }

    [Fact]
    public void Sequences_of_more_batches_than_are_captured_do_not_disturb_one_another()
    {
        if (!Captures) return;
        const int Batches = 6;
        using var model = Backend().Load(GoldenWeights.Nano());
        var batches = Enumerable.Range(0, Batches).Select(_ => model.CreateDecodingBatch(1)).ToArray();
        for (int i = 0; i < Batches; i++) batches[i].Add(Prompt(model, i));
        for (int step = 0; step < 3; step++)
        {
            for (int i = 0; i < Batches; i++) batches[i].Step([i + step]);
        }

        float[][] together = [.. batches.Select(batch => batch.Latent(0).ToArray())];
        foreach (var batch in batches) batch.Dispose();
        for (int i = 0; i < Batches; i++)
        {
            using var alone = model.CreateDecodingBatch(1);
            alone.Add(Prompt(model, i));
            for (int step = 0; step < 3; step++) alone.Step([i + step]);
            FloatComparison.MaxAbsoluteError(alone.Latent(0).ToArray(), together[i]).Should().BeLessThanOrEqualTo(1e-5);
        }

        _runs.Count(name => name == Replayed).Should().Be((4 * 3) + (Batches * 3), "four steps are captured, and a sequence alone finds one of them");
    }

    [Fact]
    public async Task Steps_are_captured_while_others_use_the_device()
    {
        if (!Captures) return;
        using IXttsModel model = Backend().Load(GoldenWeights.Tiny()), other = DeviceUnderTest.Backend().Load(GoldenWeights.Tiny());
        var golden = GoldenFolder.OfRepository.Tensors("stages/gpt_en1_cap40.safetensors");
        const int Frames = 12;
        float[] features = [.. golden["latents_stream"].Values.Take(Frames * model.Sizes.Width)], speaker = new float[model.Sizes.SpeakerEmbedding];
        float[] alone = Vocode(other);
        using var ended = new CancellationTokenSource();
        var beside = Task.Run(() =>
        {
            int runs = 0;
            for (; runs == 0 || !ended.IsCancellationRequested; runs++)
            {
                FloatComparison.MaxAbsoluteError(Vocode(runs % 2 == 0 ? model : other), alone).Should().BeLessThanOrEqualTo(1e-5);
                Greedy.Run(other, Prompts.Of("gpt_en1_cap40", 40), 5).Codes.Should().Equal(golden["codes"].Integers);
            }

            return runs;
        });

        try
        {
            for (int i = 0; i < 3; i++)
            {
                using var again = Backend().Load(GoldenWeights.Tiny());
                foreach (var captured in new[] { model, again }) Greedy.Run(captured, Prompts.Of("gpt_en1_cap40", 40), 5).Codes.Should().Equal(golden["codes"].Integers);
            }
        }
        finally
        {
            await ended.CancelAsync();
        }

        (await beside).Should().BePositive();

        float[] Vocode(IXttsModel vocoder)
        {
            float[] samples = new float[Frames * vocoder.Sizes.OutputHop];
            vocoder.Vocode(features, Frames, speaker, samples);
            return samples;
        }
    }

    [Fact]
    public void Batches_of_two_threads_do_not_disturb_one_another()
    {
        if (!Captures) return;
        using var model = Backend().Load(GoldenWeights.Tiny());
        long[] recorded = GoldenFolder.OfRepository.Tensors("stages/gpt_en1_cap40.safetensors")["codes"].Integers;
        Greedy.Run(model, Prompts.Of("gpt_en1_cap40", 40), 5).Codes.Should().Equal(recorded, "the others find a step that is recorded");

        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 2 }, _ => Greedy.Run(model, Prompts.Of("gpt_en1_cap40", 40), 5).Codes.Should().Equal(recorded));
    }

    [Fact]
    public void A_step_that_cannot_be_recorded_is_done_without()
    {
        if (!Captures) return;
        bool fails = false;
        using var model = DeviceUnderTest.Backend(options =>
        {
            options.CaptureGraphs = true;
            options.BeforeRun = name =>
            {
                _runs.Enqueue(name);
                if (fails && name == "GPT") throw new InvalidOperationException("planted");
            };
        }).Load(GoldenWeights.Nano());
        using var plain = DeviceUnderTest.Backend().Load(GoldenWeights.Nano());
        using IDecodingBatch batch = model.CreateDecodingBatch(1), expected = plain.CreateDecodingBatch(1);
        batch.Add(Prompt(model, 0));
        expected.Add(Prompt(plain, 0));
        fails = true;
        var step = () => batch.Step([1]);
        step.Should().Throw<InvalidOperationException>();
        fails = false;

        for (int code = 1; code < 4; code++)
        {
            batch.Step([code]);
            expected.Step([code]);
            FloatComparison.MaxAbsoluteError(batch.Latent(0).ToArray(), expected.Latent(0).ToArray()).Should().BeLessThanOrEqualTo(1e-5);
        }

        _runs.Should().NotContain(Replayed, "what could not be recorded is not played");
        batch.Remove(0);
        batch.Add(Prompt(model, 0));
        batch.Step([1]);
        _runs.Should().Contain(Replayed, "the next sequence has a step of its own");
    }

    [Fact]
    public void A_captured_step_outlives_the_model_until_its_batch_is_disposed()
    {
        if (!Captures) return;
        var model = Backend().Load(GoldenWeights.Nano());
        var batch = model.CreateDecodingBatch(1);
        batch.Add(Prompt(model, 0));
        batch.Step([1]);
        model.Dispose();

        var step = () => batch.Step([1]);

        step.Should().Throw<ObjectDisposedException>();
        batch.Dispose();
    }

    [Fact]
    public void A_provider_that_does_not_capture_says_so()
    {
        if (Captures) return;

        var load = () => Backend().Load(GoldenWeights.Nano());

        load.Should().Throw<ExecutionProviderException>().WithMessage("*does not capture graphs*CaptureGraphs*");
    }

    private static bool Captures => DeviceUnderTest.Facts.GraphCapture is not null;

    private OnnxRuntimeBackend Backend() => DeviceUnderTest.Backend(options =>
    {
        options.CaptureGraphs = true;
        options.BeforeRun = _runs.Enqueue;
    });

    /// <summary>Alone, with another, alone again; then a new one. Five steps are of one sequence.</summary>
    private static float[] Scenario(IXttsModel model)
    {
        var latents = new List<float>();
        using var batch = model.CreateDecodingBatch(2);
        batch.Add(Prompt(model, 0));
        Step(1);
        Step(2);
        batch.Add(Prompt(model, 1));
        Step(3, 4);
        batch.Remove(0);
        Step(5);
        Step(6);
        batch.Remove(0);
        batch.Add(Prompt(model, 2));
        Step(7);
        return [.. latents];

        void Step(params int[] codes)
        {
            batch.Step(codes);
            for (int i = 0; i < codes.Length; i++) latents.AddRange(batch.Latent(i));
        }
    }

    private static DecodingPrompt Prompt(IXttsModel model, int variant) =>
        new(new float[model.Sizes.ConditioningLatents * model.Sizes.Width], new[] { Greedy.NanoStart, 5 + variant, 6, 7, 0 }, 20);
}
