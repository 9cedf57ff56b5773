using Xtts.Net.Goldens;

namespace Xtts.Net.Backends.Testing;

/// <summary>Recorded prompts of the main small model.</summary>
internal static class Prompts
{
    /// <summary>The prompt of a recorded run.</summary>
    public static DecodingPrompt Of(string run, int maxCodes)
    {
        var golden = GoldenFolder.OfRepository.Tensors($"stages/{run}.safetensors");
        return new DecodingPrompt(golden["cond"].Values, Greedy.Prompt(golden["text_ids"].Integers), maxCodes);
    }

    /// <summary>A prompt with so many text ids, [START] and [STOP] counted.</summary>
    public static DecodingPrompt OfLength(int ids, int maxCodes)
    {
        var prompt = Of("gpt_en1_rep5", maxCodes);
        return prompt with { TextIds = Enumerable.Range(0, ids).Select(i => 1 + (i % 150)).ToArray() };
    }
}
