namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>Where the taps of a convolution lie in a model's weights, as distances in values.</summary>
/// <param name="Start">First tap from the first input to the first output.</param>
/// <param name="Tap">To the next tap.</param>
/// <param name="Input">To the next input.</param>
/// <param name="Output">To the next output.</param>
/// <param name="Phase">To the taps of the next output position.</param>
internal readonly unsafe record struct TapPlaces(nint Start, int Tap, int Input, int Output, int Phase)
{
    /// <param name="start">First tap from the first input to the first output.</param>
    /// <param name="Tap">To the next tap.</param>
    /// <param name="Input">To the next input.</param>
    /// <param name="Output">To the next output.</param>
    /// <param name="Phase">To the taps of the next output position.</param>
    public TapPlaces(float* start, int Tap, int Input, int Output, int Phase)
        : this((nint)start, Tap, Input, Output, Phase)
    {
    }

    /// <summary>First tap from an input to an output.</summary>
    /// <param name="input">The input.</param>
    /// <param name="output">The output.</param>
    /// <param name="phase">The output position.</param>
    public float* At(int input, int output, int phase) => (float*)Start + ((nint)input * Input) + ((nint)output * Output) + ((nint)phase * Phase);
}
