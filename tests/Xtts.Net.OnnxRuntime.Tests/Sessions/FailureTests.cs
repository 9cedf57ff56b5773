using System.Reflection;
using Microsoft.ML.OnnxRuntime;
using Xtts.Net.Backends;
using Xtts.Net.Backends.Testing;
using Xtts.Net.Goldens;

namespace Xtts.Net.OnnxRuntime.Tests.Sessions;

/// <summary>What a caller sees when the runtime fails in the middle of things. The failures are planted; their words are those of runtimes and drivers.</summary>
public sealed class FailureTests
{
    private const string OutOfMemory = "Non-zero status code returned while running GroupQueryAttention node. Out of memory";
    private const string Lost = "WebGPU device lost (1): device was destroyed";

    [Theory]
    [InlineData("vocoder", OutOfMemory)]
    [InlineData("GPT", "Available memory of 1 is smaller than requested bytes of 2: Failed to allocate memory for requested buffer of size 2")]
    [InlineData("conditioning encoder", "CUDNN failure 2: cudaErrorMemoryAllocation")]
    [InlineData("speaker encoder", "DML: 8007000E Not enough memory resources are available to complete this operation.")]
    public void Want_of_memory_is_an_error_of_its_own_and_the_model_goes_on(string part, string words)
    {
        var plan = new Plan();
        using var model = plan.Load();
        plan.Fail(part, words);

        var run = () => RunAll(model);

        run.Should().Throw<DeviceMemoryException>().WithMessage($"*{part}*stays usable*").Which.Device.Should().Be("CPU");
        run.Should().NotThrow("the failure was planted once");
    }

    [Theory]
    [InlineData(Lost)]
    [InlineData("887A0005: The GPU device instance has been suspended.")]
    [InlineData("CUDA failure 700: an illegal memory access was encountered")]
    [InlineData("CUDA failure 900: operation not permitted when stream is capturing")]
    public void After_a_device_is_lost_every_part_says_so_until_the_model_is_loaded_again(string words)
    {
        var plan = new Plan();
        using var model = plan.Load();
        plan.Fail("vocoder", words);

        var run = () => RunAll(model);
        var clone = () => model.EncodeConditioning(new float[80 * 40], 40);

        run.Should().Throw<DeviceLostException>().WithMessage("*vocoder*load them again*");
        clone.Should().Throw<DeviceLostException>().WithMessage("*vocoder*", "the first reason is kept");
        using var again = plan.Load();
        var runAgain = () => RunAll(again);
        runAgain.Should().NotThrow();
    }

    [Fact]
    public void A_model_goes_on_when_the_device_of_another_is_lost()
    {
        var plan = new Plan();
        using var broken = plan.Load();
        using var sound = new OnnxRuntimeBackend().Load(GoldenWeights.Tiny());
        plan.Fail("vocoder", Lost);

        var run = () => RunAll(broken);
        run.Should().Throw<DeviceLostException>();

        Greedy.Run(sound, Prompts.Of("gpt_en1_cap40", 40), 5).Codes.Should().Equal(Recorded("gpt_en1_cap40"));
    }

    [Fact]
    public void A_prompt_that_fails_leaves_the_sequences_beside_it_as_they_were()
    {
        var plan = new Plan();
        using var model = plan.Load();
        using var batch = model.CreateDecodingBatch(2);
        var run = new Greedy(model.Sizes, 5);
        batch.Add(Prompts.Of("gpt_en1_cap40", 40));
        int code = run.Choose(batch, 0);
        for (int step = 0; step < 10; step++)
        {
            batch.Step([code]);
            code = run.Choose(batch, 0);
        }

        plan.Fail("GPT", OutOfMemory);
        var add = () => batch.Add(Prompts.Of("gpt_hu1_rep5", 40));
        add.Should().Throw<DeviceMemoryException>();

        batch.Count.Should().Be(1);
        while (run.Codes.Count < 40)
        {
            batch.Step([code]);
            code = run.Choose(batch, 0);
        }

        run.Codes.Should().Equal(Recorded("gpt_en1_cap40"));
    }

    [Theory]
    [InlineData("speaker encoder")]
    [InlineData("GPT")]
    [InlineData("vocoder")]
    public void A_part_that_does_not_fit_while_loading_is_named_and_nothing_stays_behind(string part)
    {
        var options = new OnnxRuntimeOptions { Vocoder = OnnxRuntimeVocoder.Graph };
        options.BeforeLoad = loading =>
        {
            if (loading == part) throw Error(OutOfMemory);
        };

        var load = () => new OnnxRuntimeBackend(options).Load(GoldenWeights.Nano());

        load.Should().Throw<DeviceMemoryException>().WithMessage($"*{part}*");
    }

    [Fact]
    public void Other_failures_keep_their_words()
    {
        var plan = new Plan();
        using var model = plan.Load();
        plan.Fail("vocoder", "Invalid shape");

        var run = () => RunAll(model);

        run.Should().Throw<BackendException>().WithMessage("*vocoder*Invalid shape*").Which.Should().BeOfType<BackendException>();
    }

    private static long[] Recorded(string run) => GoldenFolder.OfRepository.Tensors($"stages/{run}.safetensors")["codes"].Integers;

    private static void RunAll(IXttsModel model)
    {
        var sizes = model.Sizes;
        model.EncodeConditioning(new float[sizes.ConditioningMelBands * 40], 40);
        model.EncodeSpeaker(new float[sizes.SpeakerMelBands * 40], 40);
        using (var batch = model.CreateDecodingBatch(1)) batch.Add(Prompts.Of("gpt_en1_cap40", 5));
        model.Vocode(new float[sizes.Width * 4], 4, new float[sizes.SpeakerEmbedding], new float[4 * sizes.OutputHop]);
    }

    // The runtime's own exception has no public constructor.
    private static OnnxRuntimeException Error(string words)
    {
        var constructor = typeof(OnnxRuntimeException).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Single(candidate => candidate.GetParameters().Length == 2);
        object code = Enum.ToObject(constructor.GetParameters()[0].ParameterType, 1);
        return (OnnxRuntimeException)constructor.Invoke([code, words]);
    }

    /// <summary>A model that fails once where it is told to.</summary>
    private sealed class Plan
    {
        private string? _part;
        private string _words = "";

        public IXttsModel Load()
        {
            var options = new OnnxRuntimeOptions { Vocoder = OnnxRuntimeVocoder.Graph };
            options.BeforeRun = part =>
            {
                if (part != _part) return;
                _part = null;
                throw Error(_words);
            };
            return new OnnxRuntimeBackend(options).Load(GoldenWeights.Tiny());
        }

        public void Fail(string part, string words) => (_part, _words) = (part, words);
    }
}
