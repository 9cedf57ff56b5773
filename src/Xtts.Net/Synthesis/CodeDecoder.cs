using Xtts.Net.Backends;
using Xtts.Net.Generation;

namespace Xtts.Net.Synthesis;

/// <summary>Decodes one segment code by code and keeps the latents, which are the vocoder's input: there is no second pass of the GPT.</summary>
internal static class CodeDecoder
{
    /// <summary>Decodes until the stop code or the limit.</summary>
    /// <param name="model">The model.</param>
    /// <param name="prompt">Voice, text and the limit on codes.</param>
    /// <param name="selector">Chooses codes and keeps them; as full as the prompt's limit.</param>
    /// <param name="cancellationToken">Cancels between two codes.</param>
    public static DecodedCodes Decode(IXttsModel model, DecodingPrompt prompt, CodeSelector selector, CancellationToken cancellationToken)
    {
        int width = model.Sizes.Width, stop = model.Sizes.StopAudioCode;
        var latents = new float[checked(prompt.MaxCodes * width)];
        cancellationToken.ThrowIfCancellationRequested();
        using var batch = model.CreateDecodingBatch(capacity: 1);
        batch.Add(prompt);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            batch.Latent(0).CopyTo(latents.AsSpan(selector.Codes.Length * width, width));
            int code = selector.Select(batch.Logits(0));
            if (code == stop || selector.IsFull) return new DecodedCodes(selector.Codes.ToArray(), latents.AsMemory(0, selector.Codes.Length * width), code == stop);
            batch.Step([code]);
        }
    }
}
