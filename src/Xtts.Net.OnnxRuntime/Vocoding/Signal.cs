namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>A signal of several channels in memory: blocks of 16 channels, in each of them one position after the other.</summary>
/// <remarks>So whatever is done to all channels alike works on whole registers, and positions are 64 bytes apart, whatever the number of channels.</remarks>
/// <param name="Start">Position 0 of the first block.</param>
/// <param name="Stride">Values from one block to the next.</param>
/// <param name="Blocks">Number of blocks.</param>
internal readonly unsafe record struct Signal(nint Start, nint Stride, int Blocks)
{
    /// <summary>Channels in a block.</summary>
    public const int Lanes = 16;

    /// <summary>Blocks that a number of channels takes; what is left over in the last one is zero.</summary>
    public static int BlocksOf(int channels) => (channels + Lanes - 1) / Lanes;

    /// <summary>A position of a block, <c>[16]</c>.</summary>
    public float* At(int block, int position) => (float*)Start + (block * Stride) + ((nint)position * Lanes);
}
