namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>A tensor as the pickle describes it: unchecked and not yet located, for most of them are optimizer state that nobody reads.</summary>
/// <param name="Storage">Where its elements are.</param>
/// <param name="Offset">First element, counted in the storage.</param>
/// <param name="Shape">Length of each axis.</param>
/// <param name="Strides">Step of each axis in elements.</param>
internal sealed record PickleTensor(PickleStorage Storage, long Offset, PickleTuple Shape, PickleTuple Strides);
