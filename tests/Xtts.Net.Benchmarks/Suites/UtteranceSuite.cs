using System.Diagnostics;
using Xtts.Net.Backends;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>Ten seconds of speech from a prepared voice and text ids: prompt, greedy decoding, vocoder.</summary>
internal static class UtteranceSuite
{
    private const int Codes = 215;
    private const int TextIds = 62;
    private const int Repetitions = 3;

    /// <summary>Measures whole utterances.</summary>
    public static IEnumerable<Figure> Run(IXttsModel model)
    {
        float[] latents = new float[Codes * model.Sizes.Width], embedding = RandomInputs.SpeakerEmbedding(model.Sizes);
        var vocoder = new WindowedVocoder(model);
        Sample prefill = new(), decode = new(), vocode = new(), total = new();
        double audio = 0;
        for (int i = 0; i < Repetitions; i++) Speak();
        yield return Line("utterance: prompt", prefill);
        yield return Line($"utterance: {Codes} codes", decode);
        yield return Line("utterance: vocoder", vocode);
        yield return Line($"utterance of {audio:F1} s", total);
        yield return Figure.Information("  its real-time factor", $"{total.Median / audio:F2}", $"{total.Minimum / audio:F2}");

        void Speak()
        {
            using var batch = model.CreateDecodingBatch(capacity: 1);
            long start = Stopwatch.GetTimestamp();
            batch.Add(RandomInputs.Prompt(model.Sizes, TextIds, Codes));
            long prompted = Stopwatch.GetTimestamp();
            for (int code = 0; code < Codes; code++)
            {
                if (code > 0) batch.Step([Best(batch.Logits(0)[..model.Sizes.StartAudioCode])]);
                batch.Latent(0).CopyTo(latents.AsSpan(code * model.Sizes.Width));
            }

            long decoded = Stopwatch.GetTimestamp();
            float[] samples = vocoder.Vocode(latents, embedding, CancellationToken.None);
            long vocoded = Stopwatch.GetTimestamp();
            audio = (double)samples.Length / model.Sizes.OutputSampleRate;
            prefill.Add(Stopwatch.GetElapsedTime(start, prompted).TotalSeconds);
            decode.Add(Stopwatch.GetElapsedTime(prompted, decoded).TotalSeconds);
            vocode.Add(Stopwatch.GetElapsedTime(decoded, vocoded).TotalSeconds);
            total.Add(Stopwatch.GetElapsedTime(start, vocoded).TotalSeconds);
        }
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int code = 1; code < scores.Length; code++)
        {
            if (scores[code] > scores[best]) best = code;
        }

        return best;
    }

    private static Figure Line(string name, Sample seconds) => Figure.Information(name, $"{seconds.Median:F2} s", $"{seconds.Minimum:F2} s");
}
