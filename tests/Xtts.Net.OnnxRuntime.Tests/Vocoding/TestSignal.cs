using Xtts.Net.OnnxRuntime.Vocoding;

namespace Xtts.Net.OnnxRuntime.Tests.Vocoding;

/// <summary>A signal in memory of its own, filled from rows of channels.</summary>
internal sealed unsafe class TestSignal : IDisposable
{
    private readonly SignalMemory _memory;
    private readonly int _channels, _positions;

    public TestSignal(int channels, int positions, Func<int, int, float>? value = null)
    {
        _channels = channels;
        _positions = positions;
        int blocks = Signal.BlocksOf(channels);
        _memory = new SignalMemory(SignalMemory.Measure(blocks, positions));
        Signal = _memory.Place(blocks, positions);
        for (int block = 0; block < blocks; block++) new Span<float>(Signal.At(block, -SignalMemory.Margin), (positions + (2 * SignalMemory.Margin)) * Signal.Lanes).Clear();
        for (int channel = 0; channel < channels; channel++)
        {
            for (int i = 0; i < positions; i++) At(channel, i) = value?.Invoke(channel, i) ?? 0;
        }
    }

    public Signal Signal { get; }

    /// <summary>A row for each channel.</summary>
    public float[][] Rows => [.. Enumerable.Range(0, _channels).Select(channel => Enumerable.Range(0, _positions).Select(i => At(channel, i)).ToArray())];

    /// <summary>Whether nothing was written beside the signal: into its margins, and into the lanes that no channel has.</summary>
    public bool IsZeroOutside
    {
        get
        {
            for (int channel = 0; channel < Signal.Blocks * Signal.Lanes; channel++)
            {
                for (int i = -SignalMemory.Margin; i < _positions + SignalMemory.Margin; i++)
                {
                    if ((channel >= _channels || i < 0 || i >= _positions) && At(channel, i) != 0) return false;
                }
            }

            return true;
        }
    }

    public void Dispose() => _memory.Dispose();

    private ref float At(int channel, int position) => ref Signal.At(channel / Signal.Lanes, position)[channel % Signal.Lanes];
}
