using Xtts.Net.Audio;

namespace Xtts.Net.Tests.Audio;

public sealed class SpeakerMelTests
{
    private readonly StageGolden _golden = StageGolden.OfKind("speaker-encoder");
    private readonly SpeakerMel _mel = new();

    [Fact]
    public void Has_the_window_of_the_reference() => _golden.ShouldMatch("window_400", _mel.Spectrogram.Window);

    [Fact]
    public void Has_the_filters_of_the_reference() => _golden.ShouldMatch("mel_fb", _mel.Spectrogram.Filters.ToDense());

    [Fact]
    public void Has_the_pre_emphasis_of_the_reference() => _golden.ShouldMatch("pre_filter", SpeakerMel.PreEmphasisFilter);

    [Fact]
    public void Makes_the_stages_of_the_reference()
    {
        var emphasized = SpeakerMel.PreEmphasize(_golden.Tensors["a_short.audio16k"].Values);

        var mel = _mel.Spectrogram.MelPower(emphasized);

        _golden.ShouldMatch("a_short.preemph", emphasized);
        _golden.ShouldMatch("a_short.mel", mel);
        SpeakerMel.TakeLogarithm(mel);
        _golden.ShouldMatch("a_short.logmel", mel);
        _mel.NormalizeOverTime(mel);
        _golden.ShouldMatch("a_short.instnorm", mel);
    }

    [Fact]
    public void Hears_the_recorded_clip_as_the_reference_does()
    {
        var run = _golden.Entry.GetProperty("runs").EnumerateArray().Single(entry => entry.GetProperty("name").GetString() == "a_short");
        // The recorded piece includes sample "to": only then do its last samples agree.
        int first = run.GetProperty("from").GetInt32(), last = run.GetProperty("to").GetInt32();
        var clip = ReferenceAudio.Load(StageGolden.ClipPath(run.GetProperty("file").GetString()!));

        var audio = new Resampler(ReferenceAudio.SampleRate, SpeakerMel.SampleRate).Resample(clip.AsSpan(first..(last + 1)));

        _golden.ShouldMatch("a_short.audio16k", audio);
        _golden.ShouldMatch("a_short.instnorm", _mel.Compute(audio));
    }

    [Fact]
    public void Stays_finite_on_silence()
    {
        var mel = _mel.Compute(new float[16000]);

        mel.Should().OnlyContain(value => Math.Abs(value) < 1e-3f);
    }

    [Fact]
    public void Refuses_audio_that_cannot_be_reflected()
    {
        var compute = () => _mel.Compute(new float[256]);

        compute.Should().Throw<ArgumentException>().WithMessage("*at least 257 samples*256*");
    }
}
