namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>A set, as the list of what was added.</summary>
internal sealed class PickleSet
{
    public List<object?> Items { get; } = [];
}
