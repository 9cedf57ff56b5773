using Xtts.Net.Voices;

namespace Xtts.Net.Abstractions.Tests.Voices;

public sealed class VoiceTests
{
    [Fact]
    public void Keeps_its_own_copy_of_the_values()
    {
        float[] conditioning = [1, 2], embedding = [3];
        var voice = new Voice("quiz", conditioning, embedding);

        conditioning[0] = 9;

        voice.Conditioning.ToArray().Should().Equal(1, 2);
    }

    [Fact]
    public void Refuses_values_that_are_no_numbers()
    {
        var act = () => new Voice("quiz", [1, float.NaN], [3]);

        act.Should().Throw<ArgumentException>().WithMessage("*finite*");
    }

    [Fact]
    public void Keeps_its_sound_under_another_label()
    {
        var voice = new Voice("a", [1, 2], [3]);

        var renamed = voice.WithLabel("b", new VoiceProvenance { Clips = [new("a.wav")] });

        renamed.Name.Should().Be("b");
        renamed.Conditioning.ToArray().Should().Equal(1, 2);
        renamed.SpeakerEmbedding.ToArray().Should().Equal(3);
        renamed.Provenance!.Clips.Should().Equal(new ReferenceClip("a.wav"));
        voice.Name.Should().Be("a");
    }
}
