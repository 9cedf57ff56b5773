using Xtts.Net.Backends;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>Inputs of the right size and scale; their values do not matter to a time.</summary>
internal static class RandomInputs
{
    /// <summary>Values between -1 and 1, the same at every call.</summary>
    public static float[] Values(int count)
    {
        var random = new Random(1);
        var values = new float[count];
        foreach (ref float value in values.AsSpan()) value = (2f * random.NextSingle()) - 1f;
        return values;
    }

    /// <summary>A prompt: a voice, and a text of given length with its start and stop ids.</summary>
    public static DecodingPrompt Prompt(ModelSizes sizes, int textIds, int maxCodes)
    {
        const int Start = 261, Stop = 0, FirstWord = 300;
        int[] ids = [Start, .. Enumerable.Range(FirstWord, textIds - 2), Stop];
        return new DecodingPrompt(Values(sizes.ConditioningLatents * sizes.Width), ids, maxCodes);
    }

    /// <summary>A speaker embedding.</summary>
    public static float[] SpeakerEmbedding(ModelSizes sizes)
    {
        float[] values = Values(sizes.SpeakerEmbedding);
        float norm = MathF.Sqrt(values.Sum(value => value * value));
        return [.. values.Select(value => value / norm)];
    }
}
