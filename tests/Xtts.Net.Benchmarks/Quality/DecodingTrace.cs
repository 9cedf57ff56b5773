using Xtts.Net.Backends;
using Xtts.Net.Generation;

namespace Xtts.Net.Benchmarks.Quality;

/// <summary>Scores and latents of every step of a run, and the codes it went along.</summary>
internal sealed class DecodingTrace
{
    private DecodingTrace(int[] codes, float[][] scores, float[][] latents) => (Codes, Scores, Latents) = (codes, scores, latents);

    /// <summary>The codes that were appended, and the last one chosen.</summary>
    public int[] Codes { get; }

    /// <summary>Scores of each step, <c>[steps][codes]</c>.</summary>
    public float[][] Scores { get; }

    /// <summary>Latents of each step, <c>[steps][width]</c>.</summary>
    public float[][] Latents { get; }

    /// <summary>Decodes as a request would, until the model ends it or the prompt's limit.</summary>
    public static DecodingTrace Run(IXttsModel model, DecodingPrompt prompt, GenerationParameters parameters)
    {
        var selector = new CodeSelector(parameters with { MaxCodes = prompt.MaxCodes });
        return Run(model, prompt, (logits, _) => selector.IsFull ? model.Sizes.StopAudioCode : selector.Select(logits));
    }

    /// <summary>Decodes along given codes (teacher forcing).</summary>
    public static DecodingTrace Run(IXttsModel model, DecodingPrompt prompt, int[] lead) => Run(model, prompt, (_, step) => step < lead.Length ? lead[step] : model.Sizes.StopAudioCode);

    private static DecodingTrace Run(IXttsModel model, DecodingPrompt prompt, Func<float[], int, int> choose)
    {
        List<int> codes = [];
        List<float[]> scores = [], latents = [];
        using var batch = model.CreateDecodingBatch(1);
        batch.Add(prompt);
        while (true)
        {
            scores.Add(batch.Logits(0).ToArray());
            latents.Add(batch.Latent(0).ToArray());
            codes.Add(choose(scores[^1], codes.Count));
            if (codes[^1] == model.Sizes.StopAudioCode || codes.Count == prompt.MaxCodes) return new DecodingTrace([.. codes], [.. scores], [.. latents]);
            batch.Step([codes[^1]]);
        }
    }
}
