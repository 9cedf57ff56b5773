namespace Xtts.Net.TorchSharp;

/// <summary>What can be said of precisions.</summary>
internal static class TorchPrecisions
{
    /// <summary>Whether a precision rounds weights for the processor and cannot be had on a GPU.</summary>
    public static bool IsForProcessor(this TorchPrecision precision) => precision is TorchPrecision.Float16Weights or TorchPrecision.Int8Weights;
}
