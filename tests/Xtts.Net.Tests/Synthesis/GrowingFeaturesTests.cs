using Xtts.Net.Backends;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Tests.Synthesis;

/// <summary>What is known of an utterance while its latents are still coming.</summary>
public sealed class GrowingFeaturesTests
{
    private static readonly ModelSizes Sizes = new() { Width = 3 };

    public static TheoryData<double> Speeds => [0.05, 0.3, 0.5, 0.8, 0.9, 0.95, 0.98, 0.999, 1 - 1e-12, 1, 1 + 1e-12, 1.001, 1.02, 1.05, 1.25, 1.3, 2, 3.7, 20];

    [Theory]
    [MemberData(nameof(Speeds))]
    public void Frames_that_are_known_stay_as_they_are_whatever_follows(double speed)
    {
        for (int codes = 1; codes <= 60; codes += codes < 12 ? 1 : 7)
        {
            float[] latents = Latents(codes);
            float[] whole = Features(new SpeedInterpolation(3, speed).Extend(latents, SourceExtent.Whole), SourceExtent.Whole);
            var growing = new SpeedInterpolation(3, speed);

            for (int known = 1; known < codes; known++)
            {
                float[] beginning = Features(growing.Extend(latents.AsMemory(0, known * 3), SourceExtent.Beginning), SourceExtent.Beginning);

                beginning.Length.Should().BeLessThanOrEqualTo(whole.Length);
                beginning.Should().Equal(whole.AsSpan(0, beginning.Length).ToArray());
            }

            Features(growing.Extend(latents, SourceExtent.Whole), SourceExtent.Whole).Should().Equal(whole);
        }
    }

    [Theory]
    [InlineData(1, 8, 32)]      // seven codes stand between their neighbours: 4 frames each, a little more for the change of rate
    [InlineData(0.5, 8, 64)]
    [InlineData(2, 8, 15)]
    [InlineData(1, 2, 0)]
    public void Nearly_all_frames_are_known(double speed, int codes, int frames)
    {
        var latents = new SpeedInterpolation(3, speed).Extend(Latents(codes), SourceExtent.Beginning);

        int known = new FeatureInterpolation(Sizes, latents, SourceExtent.Beginning).Frames;

        known.Should().BeCloseTo(frames, 1);
    }

    [Fact]
    public void Nothing_is_known_while_the_whole_may_be_a_copy()
    {
        var speed = new SpeedInterpolation(3, 0.95); // 19 latents become 20, 18 stay as they are

        speed.Extend(Latents(18), SourceExtent.Beginning).IsEmpty.Should().BeTrue();
        speed.Extend(Latents(20), SourceExtent.Beginning).IsEmpty.Should().BeFalse();
    }

    // One row after another, so that rows can be compared.
    private static float[] Features(ReadOnlyMemory<float> latents, SourceExtent extent)
    {
        if (latents.IsEmpty) return [];
        var interpolation = new FeatureInterpolation(Sizes, latents, extent);
        var features = new float[interpolation.Frames * 3];
        for (int frame = 0; frame < interpolation.Frames; frame++) interpolation.Fill(frame, 1, features.AsSpan(frame * 3, 3));
        return features;
    }

    private static float[] Latents(int codes)
    {
        var random = new Random(codes);
        return [.. Enumerable.Range(0, codes * 3).Select(_ => random.NextSingle())];
    }
}
