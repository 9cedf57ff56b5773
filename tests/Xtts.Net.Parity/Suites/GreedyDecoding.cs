using Xtts.Net.Backends;
using Xtts.Net.Generation;
using Xtts.Net.Synthesis.Decoding;
using Xtts.Net.Text;

namespace Xtts.Net.Parity.Suites;

/// <summary>Decodes one sequence as the library does, always taking the best code.</summary>
internal static class GreedyDecoding
{
    /// <summary>Ids that a sequence starts from: the text between [START] and [STOP].</summary>
    public static int[] Frame(ITextTokenizer tokenizer, int[] textIds) => [tokenizer.StartId, .. textIds, tokenizer.StopId];

    /// <summary>How greedy codes are chosen.</summary>
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="repetitionPenalty">Penalty of the run; 1 is neutral.</param>
    /// <param name="maxCodes">Most codes; <see langword="null"/> for the model's limit.</param>
    public static GenerationParameters Parameters(ModelSizes sizes, double repetitionPenalty, int? maxCodes) =>
        GenerationParameters.Resolve(Settings(repetitionPenalty, maxCodes), new GenerationDefaults(), sizes);

    /// <summary>Greedy settings of a request.</summary>
    public static GenerationSettings Settings(double repetitionPenalty, int? maxCodes) =>
        new() { Greedy = true, RepetitionPenalty = (float)repetitionPenalty, MaxCodes = maxCodes };

    /// <summary>Decodes until the stop code or the limit.</summary>
    public static DecodedCodes Run(IXttsModel model, float[] conditioning, int[] framedIds, GenerationParameters parameters)
    {
        var sequence = new DecodedSequence(model.Sizes, new CodeSelector(parameters), parameters.MaxCodes);
        using var batch = model.CreateDecodingBatch(capacity: 1);
        batch.Add(new DecodingPrompt(conditioning, framedIds, parameters.MaxCodes));
        sequence.Take(batch.Latent(0), batch.Logits(0));
        while (!sequence.HasEnded)
        {
            batch.Step([sequence.LastCode]);
            sequence.Take(batch.Latent(0), batch.Logits(0));
        }

        return sequence.Result;
    }
}
