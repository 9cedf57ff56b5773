using System.Buffers.Binary;
using Xtts.Net.Fuzzing.Cases;
using Xtts.Net.Fuzzing.Mutation.Json;

namespace Xtts.Net.Fuzzing.Mutation.Safetensors;

/// <summary>Changes the JSON header of a safetensors file and makes its length right, or changes the length alone.</summary>
internal sealed class SafetensorsHeaderMutator : IMutator
{
    private const int LengthBytes = 8;
    private static readonly JsonMutator Json = new();

    /// <inheritdoc/>
    public byte[]? Mutate(byte[] content, CaseRandom random)
    {
        if (content.Length < LengthBytes || BinaryPrimitives.ReadUInt64LittleEndian(content) is var length && length > (ulong)(content.Length - LengthBytes)) return null;
        if (random.OneIn(6)) return LengthReplaced(content, random);
        byte[] header = content[LengthBytes..(LengthBytes + (int)length)], data = content[(LengthBytes + (int)length)..];
        if (random.OneIn(8)) header = [.. header, .. Enumerable.Repeat((byte)' ', random.Below(64))];
        else if (Json.Mutate(header, random) is { } changed) header = changed;
        if (random.OneIn(8)) data = [.. data, .. new byte[random.Below(64)]];
        return [.. BitConverter.GetBytes((long)header.Length), .. header, .. data];
    }

    private static byte[] LengthReplaced(byte[] content, CaseRandom random)
    {
        byte[] changed = [.. content];
        InterestingNumbers.Replace(changed.AsSpan(0, LengthBytes), random);
        return changed;
    }
}
