namespace Xtts.Net.Fuzzing.Mutation.Audio;

/// <summary>One chunk of a RIFF file.</summary>
/// <param name="Name">Its four letters.</param>
/// <param name="Content">Its bytes, without the one that fills up an odd number.</param>
internal sealed record RiffChunk(byte[] Name, byte[] Content)
{
    /// <summary>The size that is written; <see langword="null"/> for the right one.</summary>
    public uint? DeclaredSize { get; init; }
}
