using System.Numerics.Tensors;

namespace Xtts.Net.Benchmarks.Quality;

/// <summary>How far the runs of two models along the same codes lie apart, added up over runs.</summary>
internal sealed class TraceDifference
{
    private double _divergence, _signal, _noise;
    private int _agreed;

    /// <summary>Steps compared.</summary>
    public int Steps { get; private set; }

    /// <summary>Mean Kullback-Leibler divergence of the code's distribution from the reference's, in nats.</summary>
    public double Divergence => _divergence / Steps;

    /// <summary>Largest divergence of a step.</summary>
    public double LargestDivergence { get; private set; }

    /// <summary>Share of the steps in which both have the same best code.</summary>
    public double Agreement => (double)_agreed / Steps;

    /// <summary>Signal-to-noise ratio of the latents, in dB.</summary>
    public double LatentRatio => 10 * Math.Log10(_signal / _noise);

    /// <summary>Adds a run.</summary>
    /// <param name="reference">Single precision.</param>
    /// <param name="subject">The model that is compared with it, led along its codes.</param>
    public void Add(DecodingTrace reference, DecodingTrace subject)
    {
        for (int step = 0; step < reference.Scores.Length; step++)
        {
            double divergence = DivergenceOf(reference.Scores[step], subject.Scores[step]);
            _divergence += divergence;
            LargestDivergence = Math.Max(LargestDivergence, divergence);
            if (TensorPrimitives.IndexOfMax<float>(reference.Scores[step]) == TensorPrimitives.IndexOfMax<float>(subject.Scores[step])) _agreed++;
            _signal += TensorPrimitives.SumOfSquares<float>(reference.Latents[step]);
            _noise += reference.Latents[step].Zip(subject.Latents[step], (a, b) => ((double)a - b) * (a - b)).Sum();
            Steps++;
        }
    }

    /// <summary>Σ p (ln p - ln q) of two softmax distributions.</summary>
    private static double DivergenceOf(float[] reference, float[] subject)
    {
        double p = LogTotal(reference), q = LogTotal(subject), sum = 0;
        for (int code = 0; code < reference.Length; code++) sum += Math.Exp(reference[code] - p) * (reference[code] - p - (subject[code] - q));
        return Math.Max(sum, 0);
    }

    private static double LogTotal(float[] scores)
    {
        double best = scores.Max();
        return best + Math.Log(scores.Sum(score => Math.Exp(score - best)));
    }
}
