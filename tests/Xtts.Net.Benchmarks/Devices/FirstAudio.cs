using System.Diagnostics;
using Xtts.Net.Backends;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Benchmarks.Suites;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Benchmarks.Devices;

/// <summary>From a prepared voice and text ids to the first second of samples.</summary>
internal static class FirstAudio
{
    /// <summary>Text ids of the prompt.</summary>
    public const int TextIds = 62;

    /// <summary>Codes of the first audio: a little more than a second.</summary>
    public const int Codes = 25;

    private const int Repetitions = 5;

    /// <summary>Measures.</summary>
    /// <returns>Median seconds.</returns>
    public static double Measure(IXttsModel model)
    {
        float[] latents = new float[Codes * model.Sizes.Width], embedding = RandomInputs.SpeakerEmbedding(model.Sizes);
        var vocoder = new WindowedVocoder(model);
        var seconds = new Sample();
        for (int i = -1; i < Repetitions; i++)
        {
            long start = Stopwatch.GetTimestamp();
            using var batch = model.CreateDecodingBatch(capacity: 1);
            batch.Add(RandomInputs.Prompt(model.Sizes, TextIds, Codes));
            for (int code = 0; code < Codes; code++)
            {
                if (code > 0) batch.Step([code]);
                batch.Latent(0).CopyTo(latents.AsSpan(code * model.Sizes.Width));
            }

            vocoder.Vocode(latents, embedding, CancellationToken.None);
            if (i >= 0) seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return seconds.Median;
    }
}
