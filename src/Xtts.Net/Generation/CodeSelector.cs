using System.Numerics;
using System.Runtime.InteropServices;

namespace Xtts.Net.Generation;

/// <summary>Chooses the codes of one segment from the model's scores: the best one, or one drawn by its probability.</summary>
/// <remarks>
/// The repetition penalty counts three kinds of code as used: the chosen ones, the start code, and code 1, which stands for the whole prompt in the reference's input ids
/// (model specification §6). The same parameters, segment number and scores give the same codes on every platform. Allocates nothing per code; not thread-safe.
/// </remarks>
internal sealed class CodeSelector
{
    /// <summary>The input id that the reference puts in every place of the prompt.</summary>
    public const int PromptCode = 1;

    private readonly ScoreFilters _filters;
    private readonly Xoshiro256? _random;
    private readonly float[] _scores;
    private readonly int[] _candidates;
    private readonly double[] _weights;
    private readonly int[] _codes;
    private int _count;

    /// <param name="parameters">How to choose.</param>
    /// <param name="segment">Number of the segment in its request, from 0: each draws its own random numbers, whatever is decoded beside it.</param>
    public CodeSelector(GenerationParameters parameters, int segment = 0)
    {
        _filters = new ScoreFilters(parameters);
        _filters.Observe(PromptCode);
        _filters.Observe(parameters.StartCode);
        _random = parameters.Greedy ? null : Xoshiro256.Stream(parameters.Seed, segment);
        _scores = new float[parameters.AudioVocabulary];
        _candidates = new int[parameters.AudioVocabulary];
        _weights = new double[parameters.AudioVocabulary];
        _codes = new int[parameters.MaxCodes];
    }

    /// <summary>The codes chosen so far.</summary>
    public ReadOnlySpan<int> Codes => _codes.AsSpan(0, _count);

    /// <summary>Whether as many codes were chosen as a segment may have.</summary>
    public bool IsFull => _count == _codes.Length;

    /// <summary>Chooses the next code.</summary>
    /// <param name="logits">The model's scores, one a code; unchanged.</param>
    /// <returns>The code; it counts as used from now on.</returns>
    /// <exception cref="ArgumentException">There are not as many scores as codes.</exception>
    /// <exception cref="InvalidOperationException">The segment is full.</exception>
    /// <exception cref="InvalidScoresException">A score is NaN or positive infinity, or none is finite.</exception>
    public int Select(ReadOnlySpan<float> logits)
    {
        if (logits.Length != _scores.Length) throw new ArgumentException($"The audio vocabulary has {_scores.Length} codes, the model gave {logits.Length} scores.", nameof(logits));
        if (IsFull) throw new InvalidOperationException($"The segment already has its {_codes.Length} codes.");
        if (!AreNumbers(logits)) throw new InvalidScoresException(_count, logits.Contains(float.NaN) ? "a score that is no number (NaN)" : "an infinite score");

        logits.CopyTo(_scores);
        _filters.Apply(_scores);
        int code = _random is null ? Best() : Draw(_random);
        _filters.Observe(code);
        return _codes[_count++] = code;
    }

    // Also of NaN it is not true that it is below infinity.
    private static bool AreNumbers(ReadOnlySpan<float> logits)
    {
        var blocks = MemoryMarshal.Cast<float, Vector<float>>(logits);
        foreach (var block in blocks)
        {
            if (!Vector.LessThanAll(block, new Vector<float>(float.PositiveInfinity))) return false;
        }

        foreach (float logit in logits[(blocks.Length * Vector<float>.Count)..])
        {
            if (!(logit < float.PositiveInfinity)) return false;
        }

        return true;
    }

    private int Best()
    {
        int best = 0;
        for (int code = 1; code < _scores.Length; code++)
        {
            if (_scores[code] > _scores[best]) best = code;
        }

        return float.IsFinite(_scores[best]) ? best : throw new InvalidScoresException(_count, "no finite score");
    }

    private int Draw(Xoshiro256 random)
    {
        var candidates = Candidates.Collect(_scores, _candidates);
        double total = Softmax.Weigh(_scores, candidates, _weights);
        if (double.IsNaN(total)) throw new InvalidScoresException(_count, "no finite score");
        return candidates[Multinomial.Invert(_weights.AsSpan(0, candidates.Length), random.NextDouble() * total)];
    }
}
