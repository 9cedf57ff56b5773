namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>Counts the memory of what reading a pickle makes, so that a small file cannot grow into a large object graph.</summary>
/// <remarks>The costs are those of a 64-bit process, rounded up, the halves of growing arrays that become garbage included.</remarks>
internal sealed class PickleBudget(string file, int bytes)
{
    /// <summary>A reference in a growing array: stack, list, memo.</summary>
    public const int Reference = 16;

    /// <summary>An entry of a dictionary.</summary>
    public const int Entry = 32;

    /// <summary>A boxed number.</summary>
    public const int Number = 24;

    /// <summary>An integer beyond 64 bits.</summary>
    public const int LargeNumber = 128;

    /// <summary>An object with a few fields, or an empty container.</summary>
    public const int Object = 96;

    private long _left = bytes;

    /// <summary>Takes bytes from the budget.</summary>
    /// <exception cref="CheckpointFormatException">The budget is spent.</exception>
    public void Charge(long cost)
    {
        _left -= Math.Clamp(cost, 0, int.MaxValue);
        if (_left < 0) throw new CheckpointFormatException($"'{file}': its pickle makes values of more than {bytes} bytes, far more than any checkpoint ({nameof(CheckpointLimits)}.{nameof(CheckpointLimits.PickleMemory)}). The file is damaged or was made to do harm.");
    }

    /// <summary>Takes what references to a number of items cost.</summary>
    public void ChargeItems(int count) => Charge((long)count * Reference);

    /// <summary>Takes what a text of a number of characters costs.</summary>
    public void ChargeText(int length) => Charge(Number + (2L * length));
}
