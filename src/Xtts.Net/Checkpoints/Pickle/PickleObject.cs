namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>An instance of a class of which only the name and the state are kept.</summary>
internal sealed class PickleObject(PickleGlobal type)
{
    public PickleGlobal Type => type;

    /// <summary>What the pickle set as its state: normally a dictionary of its fields.</summary>
    public object? State { get; set; }
}
