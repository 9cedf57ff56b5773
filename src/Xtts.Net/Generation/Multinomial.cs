namespace Xtts.Net.Generation;

/// <summary>Draws from unnormalised probabilities by inversion.</summary>
internal static class Multinomial
{
    /// <summary>The first place at which the running sum of the weights passes a share of their total.</summary>
    /// <param name="weights">Weights, at least one above 0.</param>
    /// <param name="share">At least 0 and below the total, as it comes out when added in their order.</param>
    public static int Invert(ReadOnlySpan<double> weights, double share)
    {
        double sum = 0;
        int place = -1;
        do sum += weights[++place];
        while (sum <= share);
        return place;
    }
}
