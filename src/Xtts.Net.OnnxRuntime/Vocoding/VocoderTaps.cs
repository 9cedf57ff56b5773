using Xtts.Net.Diagnostics;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>Hands intermediate signals to a diagnostic tap, under the names and in the layout of the graph.</summary>
internal sealed unsafe class VocoderTaps
{
    private readonly IDiagnosticTap _tap;

    /// <param name="tap">Receives them.</param>
    public VocoderTaps(IDiagnosticTap tap) => _tap = tap;

    /// <summary>Records a signal as <c>[channels, positions]</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="signal">The signal.</param>
    /// <param name="channels">Its channels.</param>
    /// <param name="positions">Its positions.</param>
    /// <param name="conditioning">What the speaker added, to be left out; <see langword="null"/> to keep it.</param>
    public void Record(string name, Signal signal, int channels, int positions, Conditioning? conditioning = null)
    {
        var values = new float[channels * positions];
        for (int channel = 0; channel < channels; channel++)
        {
            float added = conditioning?.Added(channel) ?? 0;
            for (int i = 0; i < positions; i++) values[(channel * positions) + i] = signal.At(channel / Signal.Lanes, i)[channel % Signal.Lanes] - added;
        }

        _tap.Record("vocoder/" + name, [channels, positions], values);
    }

    /// <summary>Records samples.</summary>
    /// <param name="name">Their name.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="shape">The shape to give them.</param>
    public void Record(string name, ReadOnlySpan<float> samples, params long[] shape) => _tap.Record("vocoder/" + name, shape, samples);
}
