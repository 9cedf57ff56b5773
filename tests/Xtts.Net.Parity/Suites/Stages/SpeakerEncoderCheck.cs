using System.Text.Json;
using Xtts.Net.Audio;
using Xtts.Net.Goldens;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>The speaker mel and the speaker encoder: every step on a cut of a clip, and embeddings of clips.</summary>
internal sealed class SpeakerEncoderCheck : IStageCheck
{
    private static readonly string[] FrontEnd = ["audio16k", "preemph", "mel", "logmel", "instnorm", "embedding"];

    public void Run(Recording recording, JsonElement entry, StageBench bench)
    {
        var mel = new SpeakerMel(bench.Model.Sizes.SpeakerMelBands);
        recording.CompareIfRecorded("pre_filter", () => SpeakerMel.PreEmphasisFilter.ToArray());
        recording.CompareIfRecorded("mel_fb", mel.Spectrogram.Filters.ToDense);
        foreach (string name in recording.Names.Where(name => name.StartsWith("window_", StringComparison.Ordinal))) recording.Compare(name, () => mel.Spectrogram.Window.ToArray());
        foreach (var run in entry.Items("runs")) Run(recording, run, mel, bench);
    }

    private static void Run(Recording recording, JsonElement run, SpeakerMel mel, StageBench bench)
    {
        string prefix = run.RequiredText("name") + ".";
        var audio = new Lazy<float[]>(() => Audio(recording, run, bench));
        var input = new Lazy<float[]>(() => mel.Compute(audio.Value));
        recording.CompareIfRecorded(prefix + "audio16k", () => audio.Value);
        recording.CompareIfRecorded(prefix + "preemph", () => SpeakerMel.PreEmphasize(audio.Value));
        recording.CompareIfRecorded(prefix + "mel", () => mel.Spectrogram.MelPower(SpeakerMel.PreEmphasize(audio.Value)));
        recording.CompareIfRecorded(prefix + "logmel", () => LogMel(mel, audio.Value));
        recording.CompareIfRecorded(prefix + "instnorm", () => input.Value);
        recording.CompareIfRecorded(prefix + "embedding", () => bench.Model.Model.EncodeSpeaker(input.Value, Frames(mel, input.Value)));
        var inside = recording.Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && !FrontEnd.Contains(name[prefix.Length..]));
        recording.CompareTapped(inside, "speaker/", () => bench.Model.Tapped.Run(model => model.EncodeSpeaker(input.Value, Frames(mel, input.Value))), prefix);
    }

    /// <summary>The cut of a clip at 16 kHz. Whether the bound <c>to</c> belongs to the cut is told by the recorded audio, where there is one.</summary>
    private static float[] Audio(Recording recording, JsonElement run, StageBench bench)
    {
        int rate = run.WholeNumber("load_sr") ?? bench.Model.Sizes.InputSampleRate;
        float[] clip = bench.LoadClip(run.RequiredText("file"), rate);
        int from = run.WholeNumber("from") ?? 0, to = run.WholeNumber("to") ?? clip.Length;
        var toSpeakerRate = new Resampler(rate, SpeakerMel.SampleRate);
        float[] audio = toSpeakerRate.Resample(clip.AsSpan(from..to));
        string recorded = run.RequiredText("name") + ".audio16k";
        if (to == clip.Length || !recording.Contains(recorded)) return audio;
        float[] expected = recording.Input(recorded), withBound = toSpeakerRate.Resample(clip.AsSpan(from..(to + 1)));
        return FloatComparison.MaxAbsoluteError(withBound, expected) < FloatComparison.MaxAbsoluteError(audio, expected) ? withBound : audio;
    }

    private static float[] LogMel(SpeakerMel mel, float[] audio)
    {
        float[] values = mel.Spectrogram.MelPower(SpeakerMel.PreEmphasize(audio));
        SpeakerMel.TakeLogarithm(values);
        return values;
    }

    private static int Frames(SpeakerMel mel, float[] values) => values.Length / mel.Spectrogram.Filters.Bands;
}
