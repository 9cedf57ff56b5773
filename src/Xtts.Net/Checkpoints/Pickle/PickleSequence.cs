namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>Pickles that lie one after another. They share one budget; positions in messages count from the first.</summary>
internal ref struct PickleSequence
{
    private readonly ReadOnlySpan<byte> _data;
    private readonly string _file;
    private readonly CheckpointLimits _limits;
    private readonly PickleBudget _budget;
    private readonly PickleConstructors _constructors;

    /// <param name="data">The pickles, and whatever follows them.</param>
    /// <param name="file">Name of the file they are in, for messages.</param>
    /// <param name="limits">What they may cost together.</param>
    public PickleSequence(ReadOnlySpan<byte> data, string file, CheckpointLimits limits)
    {
        _data = data;
        _file = file;
        _limits = limits;
        _budget = new PickleBudget(file, limits.PickleMemory);
        _constructors = new PickleConstructors(file, _budget);
    }

    /// <summary>Position of the byte after the pickles read so far.</summary>
    public int Position { get; private set; }

    /// <summary>The storages that the pickles read so far refer to, by key.</summary>
    public readonly IReadOnlyDictionary<string, PickleStorage> Storages => _constructors.Storages;

    /// <summary>Reads the next pickle.</summary>
    /// <exception cref="UnsafePickleException">It refers to or calls something that is no data.</exception>
    /// <exception cref="CheckpointFormatException">It is damaged, or larger or deeper than a checkpoint's.</exception>
    public object? Next(CancellationToken cancellationToken)
    {
        var machine = new PickleMachine(Cursor, _file, _limits, _constructors, _budget);
        object? value = machine.Run(out int end, cancellationToken);
        Position = end;
        return value;
    }

    public readonly CheckpointFormatException Damaged(string what) => Cursor.Damaged(what);

    private readonly PickleCursor Cursor => new(_data, Position, _file, _limits.TextBytes);
}
