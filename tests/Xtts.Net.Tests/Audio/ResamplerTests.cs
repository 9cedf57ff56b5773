using System.Text.Json;
using Xtts.Net.Audio;

namespace Xtts.Net.Tests.Audio;

public sealed class ResamplerTests
{
    public static TheoryData<string, int, int, string> Runs()
    {
        var runs = new TheoryData<string, int, int, string>();
        foreach (var run in StageGolden.OfKind("resample").Entry.GetProperty("runs").EnumerateArray())
            runs.Add(run.GetProperty("input").GetString()!, run.GetProperty("src").GetInt32(), run.GetProperty("dst").GetInt32(), run.GetProperty("output").GetString()!);
        return runs;
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Resamples_as_the_reference_does(string input, int from, int to, string output)
    {
        var golden = StageGolden.OfKind("resample");
        var samples = golden.Tensors.Contains(input) ? golden.Tensors[input].Values : WaveReader.Read(golden.Clip(input.Split('.')[0])).ToMono().Samples.Span;

        var resampled = new Resampler(from, to).Resample(samples);

        golden.ShouldMatch(output, resampled);
    }

    [Theory]
    [InlineData(44101, 22050, 1000, 500)]
    [InlineData(22050, 16000, 1, 1)]
    [InlineData(1, 22050, 2, 44100)]
    [InlineData(768000, 22050, 768000, 22050)]
    [InlineData(22050, 16000, 0, 0)]
    public void Keeps_the_duration_rounded_up(int from, int to, int length, int expected)
    {
        var resampled = new Resampler(from, to).Resample(new float[length]);

        resampled.Should().HaveCount(expected);
    }

    [Fact]
    public void Keeps_a_tone_that_both_rates_can_hold()
    {
        var tone = Tone(1000, 44100, 44100);

        var resampled = new Resampler(44100, 16000).Resample(tone);

        var expected = Tone(1000, 16000, 16000);
        for (int i = 100; i < expected.Length - 100; i++) resampled[i].Should().BeApproximately(expected[i], 2e-3f);
    }

    [Fact]
    public void Removes_a_tone_that_the_new_rate_cannot_hold()
    {
        var tone = Tone(15000, 44100, 44100);

        var resampled = new Resampler(44100, 16000).Resample(tone);

        resampled.Skip(100).SkipLast(100).Max(Math.Abs).Should().BeLessThan(2e-3f);
    }

    [Theory]
    [InlineData(0, 16000)]
    [InlineData(16000, -1)]
    public void Refuses_rates_that_are_not_positive(int from, int to)
    {
        var create = () => new Resampler(from, to);

        create.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static float[] Tone(double hertz, int sampleRate, int length) =>
        [.. Enumerable.Range(0, length).Select(i => (float)(0.5 * Math.Sin(2 * Math.PI * hertz * i / sampleRate)))];
}
