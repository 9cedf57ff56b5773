namespace Xtts.Net.Checkpoints.Diagnosis.Files;

/// <summary>Bytes by which a kind of file is known.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Offset">Where the bytes stand.</param>
/// <param name="Bytes">The bytes.</param>
internal sealed record FileSignature(FileKind Kind, int Offset, byte[] Bytes)
{
    public bool Fits(ReadOnlySpan<byte> start) => start.Length >= Offset + Bytes.Length && start.Slice(Offset, Bytes.Length).SequenceEqual(Bytes);
}
