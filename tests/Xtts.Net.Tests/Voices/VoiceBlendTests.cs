using Xtts.Net.Voices;

namespace Xtts.Net.Tests.Voices;

public sealed class VoiceBlendTests
{
    [Fact]
    public void Takes_the_weighted_mean_of_every_value_and_does_not_renormalise()
    {
        var blend = VoiceBlend.Mix("ab", new WeightedVoice(Make("a", [4, 8], [1, 0]), 3), new WeightedVoice(Make("b", [0, 16], [0, 1]), 1));

        blend.Name.Should().Be("ab");
        blend.Conditioning.ToArray().Should().Equal(3, 10);
        blend.SpeakerEmbedding.ToArray().Should().Equal(0.75f, 0.25f);
    }

    [Fact]
    public void One_voice_blended_with_itself_is_that_voice()
    {
        var voice = Make("a", [0.1f, -0.7f], [0.3f]);

        var blend = VoiceBlend.Mix("a", new WeightedVoice(voice), new WeightedVoice(voice, 2));

        blend.Conditioning.ToArray().Should().Equal(0.1f, -0.7f);
        blend.SpeakerEmbedding.ToArray().Should().Equal(0.3f);
    }

    [Fact]
    public void Tells_its_parts_and_what_they_have_in_common()
    {
        var a = Make("a", [1], [1], new VoiceProvenance { Model = "m.pth", ModelStep = 5, ModelIdentity = "1:aa", Clips = [new("a.wav", "00")] });
        var b = Make("b", [1], [1], new VoiceProvenance { Model = "m.pth", ModelStep = 6, ModelIdentity = "1:bb" });

        var origin = VoiceBlend.Mix("ab", new WeightedVoice(a), new WeightedVoice(b, 3)).Provenance!;

        origin.Parts.Select(part => (part.Name, part.Weight)).Should().Equal(("a", 0.25), ("b", 0.75));
        origin.Parts[0].Provenance.Should().BeSameAs(a.Provenance);
        (origin.Model, origin.ModelStep, origin.ModelIdentity).Should().Be(("m.pth", null, null));
        origin.Created.Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void Parts_of_a_blended_part_become_parts_of_the_whole()
    {
        var inner = VoiceBlend.Mix("inner", new WeightedVoice(Make("a", [1], [1])), new WeightedVoice(Make("b", [2], [2])));

        var outer = VoiceBlend.Mix("outer", new WeightedVoice(inner), new WeightedVoice(Make("c", [3], [3])));

        outer.Provenance!.Parts.Select(part => (part.Name, part.Weight)).Should().Equal(("a", 0.25), ("b", 0.25), ("c", 0.5));
        outer.Conditioning.ToArray().Should().Equal(2.25f);
    }

    [Fact]
    public void Refuses_voices_of_different_sizes_and_names_both_models()
    {
        var a = Make("a", [1, 2], [1], new VoiceProvenance { Model = "small.pth" });
        var b = Make("b", [1], [1], new VoiceProvenance { Model = "big.pth", ModelStep = 7 });

        var mix = () => VoiceBlend.Mix("ab", new WeightedVoice(a), new WeightedVoice(b));

        mix.Should().Throw<VoiceMismatchException>().WithMessage("*'a' of 'small.pth' (2 *'b' of 'big.pth' (step 7) (1 *");
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(double.NaN, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(0, 0)]
    [InlineData(double.MaxValue, double.MaxValue)]
    public void Refuses_weights_that_have_no_proportions(double first, double second)
    {
        var mix = () => VoiceBlend.Mix("ab", new WeightedVoice(Make("a", [1], [1]), first), new WeightedVoice(Make("b", [1], [1]), second));

        mix.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Refuses_a_blend_of_nothing()
    {
        var mix = () => VoiceBlend.Mix("none");

        mix.Should().Throw<ArgumentException>();
    }

    private static Voice Make(string name, float[] conditioning, float[] embedding, VoiceProvenance? provenance = null) => new(name, conditioning, embedding) { Provenance = provenance };
}
