namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>A storage that tensors refer to; its bytes are the archive entry <c>data/{Key}</c>.</summary>
/// <param name="ElementType">Element type.</param>
/// <param name="Key">Name of the entry.</param>
/// <param name="Count">Number of elements.</param>
internal sealed record PickleStorage(TensorElementType ElementType, string Key, long Count);
