namespace Xtts.Net.Backends.Testing;

/// <summary>Greedy decoding as the reference does it: repetition penalty over the set of ids seen, then the best score.</summary>
internal sealed class Greedy
{
    public const int TinyStart = 95, NanoStart = 82;    // [START] of the two vocabularies; [STOP] is 0 in both

    private const int PrefixId = 1;                     // what the reference takes for every id of the prompt

    private readonly HashSet<int> _seen = [PrefixId];
    private readonly float _penalty;
    private readonly ModelSizes _sizes;

    public Greedy(ModelSizes sizes, float penalty)
    {
        _sizes = sizes;
        _penalty = penalty;
        _seen.Add(sizes.StartAudioCode);
    }

    public List<long> Codes { get; } = [];

    public List<float> Latents { get; } = [];

    public bool Ended => Codes.Count > 0 && Codes[^1] == _sizes.StopAudioCode;

    /// <summary>Text ids with [START] and [STOP] around them.</summary>
    public static int[] Prompt(long[] ids, int start = TinyStart) => [start, .. ids.Select(id => (int)id), 0];

    /// <summary>Decodes one sequence on its own.</summary>
    public static Greedy Run(IXttsModel model, DecodingPrompt prompt, float penalty)
    {
        var run = new Greedy(model.Sizes, penalty);
        using var batch = model.CreateDecodingBatch(1);
        batch.Add(prompt);
        run.Choose(batch, 0);
        while (!run.Ended && run.Codes.Count < prompt.MaxCodes)
        {
            batch.Step([(int)run.Codes[^1]]);
            run.Choose(batch, 0);
        }

        return run;
    }

    /// <summary>Takes the best code of a live sequence and keeps its latent.</summary>
    /// <param name="batch">Batch of the sequence.</param>
    /// <param name="index">The sequence.</param>
    /// <param name="taken">A code to go on with instead; <see langword="null"/> for the best one.</param>
    /// <returns>The best code.</returns>
    public int Choose(IDecodingBatch batch, int index, int? taken = null)
    {
        Latents.AddRange(batch.Latent(index));
        var logits = batch.Logits(index);
        int best = 0;
        float bestScore = float.NegativeInfinity;
        for (int code = 0; code < logits.Length; code++)
        {
            float score = logits[code];
            if (_seen.Contains(code)) score = score < 0 ? score * _penalty : score / _penalty;
            if (score > bestScore) (best, bestScore) = (code, score);
        }

        _seen.Add(taken ?? best);
        Codes.Add(taken ?? best);
        return best;
    }
}
