using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Decoding.Quantized;

namespace Xtts.Net.OnnxRuntime.Tests.Decoding.Quantized;

public sealed unsafe class VoicePrefixesTests
{
    private static readonly ModelSizes Sizes = new() { Width = 16, Heads = 2, Layers = 1, ConditioningLatents = 4 };

    [Fact]
    public void A_voice_that_was_kept_is_copied_and_another_one_is_not()
    {
        using var voices = new VoicePrefixes(Sizes);
        using SequenceMemory from = Filled(7), to = new(Sizes, 8);
        voices.Keep(Latents(1), from);

        bool found = voices.TryCopy(Latents(1), to), other = voices.TryCopy(Latents(2), to);

        (found, other).Should().Be((true, false));
        (to.Keys(0, 1)[3 * to.Head], to.Values(0, 1)[3 * to.Head], to.Keys(0, 0)[4 * to.Head]).Should().Be((7, 7, 0));
    }

    [Fact]
    public void The_voice_that_was_silent_for_longest_is_forgotten_first()
    {
        using var voices = new VoicePrefixes(Sizes);
        using SequenceMemory from = Filled(7), to = new(Sizes, 8);
        for (int voice = 0; voice < 8; voice++) voices.Keep(Latents(voice), from);
        voices.TryCopy(Latents(0), to);

        voices.Keep(Latents(8), from);

        Enumerable.Range(0, 9).Where(voice => voices.TryCopy(Latents(voice), to)).Should().Equal(0, 2, 3, 4, 5, 6, 7, 8);
    }

    [Fact]
    public void Nothing_is_kept_after_the_model_is_gone()
    {
        var voices = new VoicePrefixes(Sizes);
        using SequenceMemory from = Filled(7);
        voices.Keep(Latents(1), from);
        voices.Dispose();

        voices.Keep(Latents(1), from);

        voices.TryCopy(Latents(1), from).Should().BeFalse();
    }

    private static float[] Latents(int voice) => [.. Enumerable.Range(0, 64).Select(i => i == 63 ? voice : 1f)];

    private static SequenceMemory Filled(ushort value)
    {
        var memory = new SequenceMemory(Sizes, 8);
        for (int head = 0; head < Sizes.Heads; head++)
        {
            new Span<ushort>(memory.Keys(0, head), 8 * memory.Head).Fill(value);
            new Span<ushort>(memory.Values(0, head), 8 * memory.Head).Fill(value);
        }

        return memory;
    }
}
