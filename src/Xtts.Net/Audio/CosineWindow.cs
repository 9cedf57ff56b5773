namespace Xtts.Net.Audio;

/// <summary>Periodic raised-cosine analysis windows: a - (1 - a) cos(2πi/length).</summary>
internal static class CosineWindow
{
    /// <summary>Hann window, a = 0.5.</summary>
    /// <param name="length">Length in samples.</param>
    public static float[] Hann(int length) => Create(length, 0.5);

    /// <summary>Hamming window, a = 0.54.</summary>
    /// <param name="length">Length in samples.</param>
    public static float[] Hamming(int length) => Create(length, 0.54);

    private static float[] Create(int length, double floor)
    {
        var window = new float[length];
        for (int i = 0; i < length; i++) window[i] = (float)(floor - (1 - floor) * Math.Cos(2 * Math.PI * i / length));
        return window;
    }
}
