using Xtts.Net.Audio;

namespace Xtts.Net.Tests.Audio;

public sealed class ConditioningMelTests
{
    private readonly StageGolden _golden = StageGolden.OfKind("cond-mel");
    private readonly ConditioningMel _mel;

    public ConditioningMelTests() => _mel = new ConditioningMel(_golden.Tensors["mel_stats"].Values);

    public static TheoryData<string> NoiseRuns() => [.. StageGolden.OfKind("cond-mel").Tensors.Names.Where(name => name.EndsWith(".in", StringComparison.Ordinal)).Select(name => name[..^3])];

    [Fact]
    public void Has_the_window_of_the_reference() => _golden.ShouldMatch("window_1024", _mel.Spectrogram.Window);

    [Fact]
    public void Has_the_filters_of_the_reference() => _golden.ShouldMatch("mel_fb", _mel.Spectrogram.Filters.ToDense());

    [Fact]
    public void Makes_the_stages_of_the_reference()
    {
        var audio = _golden.Tensors["audio"].Values;

        var mel = _mel.Spectrogram.MelPower(audio);

        _golden.ShouldMatch("power_spec_first8", _mel.Spectrogram.PowerSpectra(audio, 8));
        _golden.ShouldMatch("mel_power", mel);
        ConditioningMel.TakeLogarithm(mel);
        _golden.ShouldMatch("mel_log", mel);
        _mel.DivideByStatistics(mel);
        _golden.ShouldMatch("mel", mel);
    }

    [Fact]
    public void Hears_the_recorded_clip_as_the_reference_does()
    {
        var audio = ReferenceAudio.Load(StageGolden.ClipPath(_golden.Entry.GetProperty("inputs").GetString()!)).AsSpan(0, _golden.Tensors["audio"].Values.Length);

        var mel = _mel.Compute(audio);

        _golden.ShouldMatch("audio", audio);
        _golden.ShouldMatch("mel", mel);
    }

    [Theory]
    [MemberData(nameof(NoiseRuns))]
    public void Makes_the_mel_of_noise(string run) => _golden.ShouldMatch(run + ".mel", _mel.Compute(_golden.Tensors[run + ".in"].Values));

    [Fact]
    public void Makes_the_mel_of_silence() => _golden.ShouldMatch("silence8000.mel", _mel.Compute(new float[8000]));

    [Fact]
    public void Refuses_audio_that_cannot_be_reflected()
    {
        var compute = () => _mel.Compute(new float[1024]);

        compute.Should().Throw<ArgumentException>().WithMessage("*at least 1025 samples*1024*");
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(float.NaN)]
    public void Refuses_statistics_that_cannot_divide(float statistic)
    {
        var create = () => new ConditioningMel([1f, statistic]);

        create.Should().Throw<ArgumentException>().WithMessage("*mel_stats*");
    }
}
