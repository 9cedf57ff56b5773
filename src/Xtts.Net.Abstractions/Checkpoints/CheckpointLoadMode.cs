namespace Xtts.Net.Checkpoints;

/// <summary>How the bytes of tensors come from a checkpoint file into the process.</summary>
public enum CheckpointLoadMode
{
    /// <summary>
    /// Tensors are used where they lie: the file is mapped, nothing is copied. The fastest, for files that nobody else writes to. A mapped file that is cut short
    /// while it is used ends the process (SIGBUS on Unix); .NET cannot survive that. Changes are detected at open and whenever a tensor is read, not in between.
    /// </summary>
    Map,

    /// <summary>
    /// Every tensor is read into memory when it is asked for, and nothing is mapped, by backends neither. For files that other people or programs can write to: one that
    /// shrinks or changes gives a <see cref="CheckpointChangedException"/>. Loading takes longer and, while it lasts, more memory.
    /// </summary>
    Copy,
}
