using System.Diagnostics;
using Xtts.Net.Backends;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Benchmarks.Suites;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Benchmarks.Devices;

/// <summary>The vocoder at the window that synthesis uses.</summary>
internal static class VocoderSpeed
{
    private const int Repetitions = 5;

    /// <summary>Measures windows.</summary>
    /// <returns>Median seconds for a second of audio.</returns>
    public static double Measure(IXttsModel model)
    {
        const int Frames = WindowedVocoder.DefaultWindowFrames;
        float[] features = RandomInputs.Values(Frames * model.Sizes.Width), embedding = RandomInputs.SpeakerEmbedding(model.Sizes);
        var samples = new float[Frames * model.Sizes.OutputHop];
        var seconds = new Sample();
        for (int i = -1; i < Repetitions; i++)
        {
            long start = Stopwatch.GetTimestamp();
            model.Vocode(features, Frames, embedding, samples);
            if (i >= 0) seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        if (!float.IsFinite(samples[^1])) throw new InvalidOperationException("The waveform is not finite.");
        return seconds.Median * model.Sizes.OutputSampleRate / samples.Length;
    }
}
