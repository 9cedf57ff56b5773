using Xtts.Net.OnnxRuntime.Decoding.Direct;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>Memory for one signal at a time, with margins of zeros before and after each block, where convolutions read beyond the signal's ends.</summary>
internal sealed unsafe class SignalMemory : IDisposable
{
    /// <summary>Positions of a margin: more than the widest convolution and whole tiles reach beyond an end.</summary>
    public const int Margin = 64;

    private readonly HugeMemory _memory;

    /// <param name="values">Its size, as <see cref="Measure"/> tells.</param>
    public SignalMemory(long values) => _memory = new HugeMemory(sizeof(float) * values);

    /// <summary>Values that a signal takes.</summary>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="positions">Its positions.</param>
    public static long Measure(int blocks, long positions) => blocks * (positions + (2 * Margin)) * Signal.Lanes;

    /// <summary>A signal in this memory, in the place of the one that was there. Its values are undefined, its margins too until they are cleared.</summary>
    public Signal Place(int blocks, int positions) => new(
        (nint)((float*)_memory.Pointer + (Margin * Signal.Lanes)), (positions + (2 * Margin)) * (nint)Signal.Lanes, blocks);

    /// <summary>Sets the margins of some blocks to zero.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="positions">Its positions.</param>
    /// <param name="firstBlock">First block.</param>
    /// <param name="endBlock">Block after the last one.</param>
    public static void ClearMargins(Signal signal, int positions, int firstBlock, int endBlock)
    {
        for (int block = firstBlock; block < endBlock; block++)
        {
            new Span<float>(signal.At(block, -Margin), Margin * Signal.Lanes).Clear();
            new Span<float>(signal.At(block, positions), Margin * Signal.Lanes).Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _memory.Dispose();
}
