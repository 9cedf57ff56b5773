namespace Xtts.Net.Checkpoints;

/// <summary>Maps the keys of any known layout to canonical names and accounts for every key.</summary>
/// <remarks>Canonical names are those of the released XTTS v2 model, weight norm included (<c>…parametrizations.weight.original0</c>). Thread-safe.</remarks>
public interface IKeyMapper
{
    /// <summary>Accounts for every key of a checkpoint.</summary>
    /// <param name="checkpoint">An open checkpoint.</param>
    KeyMap Map(ICheckpoint checkpoint);
}
