namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>Counts what reading a pickle makes, so that a small file cannot grow into a large object graph.</summary>
internal sealed class PickleBudget(string file)
{
    private int _left = PickleLimits.Values;

    /// <summary>Takes a number of values from the budget.</summary>
    /// <exception cref="CheckpointFormatException">The budget is spent.</exception>
    public void Charge(int values)
    {
        _left -= Math.Min(values, PickleLimits.Values + 1);
        if (_left < 0) throw new CheckpointFormatException($"'{file}': its pickle makes more than {PickleLimits.Values} values, far more than any checkpoint.");
    }
}
