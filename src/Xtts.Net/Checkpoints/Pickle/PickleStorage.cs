namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>A storage that tensors refer to, or a window of one.</summary>
/// <param name="ElementType">Element type.</param>
/// <param name="Key">Its name: an archive entry <c>data/{Key}</c>, or a number in the list of a file from before zip archives.</param>
/// <param name="Count">Number of elements of the whole storage.</param>
internal sealed record PickleStorage(TensorElementType ElementType, string Key, long Count)
{
    /// <summary>First element of the window.</summary>
    public long Start { get; init; }

    /// <summary>Elements of the window.</summary>
    public long Length { get; init; } = Count;

    /// <summary>Whether the window lies inside the storage.</summary>
    public bool IsSound => Count >= 0 && Start >= 0 && Length >= 0 && Start <= Count - Length;
}
