namespace Xtts.Net.Tests.Checkpoints;

/// <summary>How a pickle describes a tensor.</summary>
internal sealed record TensorDescription(long[] Shape, long[] Strides)
{
    public string Storage { get; init; } = "FloatStorage";

    public string Key { get; init; } = "0";

    public long Count { get; init; } = 6;

    public long Offset { get; init; }
}
