namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>A name that a pickle refers to. Nothing is looked up or called by it.</summary>
internal sealed record PickleGlobal(string Module, string Name, PickleGlobalKind Kind)
{
    /// <summary>Element type of a storage class.</summary>
    public TensorElementType ElementType { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Module}.{Name}";
}
