using System.Numerics.Tensors;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>Best code, scores and latent of every step of a decoding run.</summary>
internal sealed class Trace
{
    private readonly List<float[]> _scores = [], _latents = [];

    /// <summary>The best code of every step.</summary>
    public List<int> Codes { get; } = [];

    /// <summary>Keeps a step.</summary>
    public void Add(ReadOnlySpan<float> scores, ReadOnlySpan<float> latent)
    {
        Codes.Add(TensorPrimitives.IndexOfMax(scores));
        _scores.Add(scores.ToArray());
        _latents.Add(latent.ToArray());
    }

    /// <summary>Distance of the two best scores of a step.</summary>
    public double Margin(int step)
    {
        float[] best = [.. _scores[step].OrderDescending().Take(2)];
        return best[0] - best[1];
    }

    /// <summary>Largest difference of a step's scores.</summary>
    public double Distance(Trace other, int step) => Distance(_scores[step], other._scores[step]);

    /// <summary>Largest difference of all latents.</summary>
    public double LatentDistance(Trace other) => _latents.Zip(other._latents, Distance).Max();

    private static double Distance(float[] left, float[] right) => left.Zip(right, (a, b) => Math.Abs((double)a - b)).Max();
}
