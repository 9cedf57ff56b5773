using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Loading;

/// <summary>Tells models apart by what their weights are, not by the files they lie in.</summary>
/// <remarks>
/// The identity is <c>1:</c> and the SHA-256, in lower-case hexadecimal digits, over every tensor that inference needs, in the order of the model's list: canonical name in UTF-8 with a zero byte, number of
/// axes and lengths of the axes as 64-bit integers, and up to 64 values from its middle in row-major order as single precision; everything little-endian. A trainer's checkpoint and what is
/// exported from it unrounded therefore have one identity, and half precision has another. A step of training moves nearly every value of the GPT, so that 64 of each of its tensors tell. Some 900
/// short reads, wherever the tensors lie: the size of the file does not matter. It guards against mistakes, not against forgers.
/// </remarks>
internal static class ModelIdentity
{
    private const string Version = "1:";
    private const int SampledValues = 64;

    /// <summary>Computes the identity.</summary>
    /// <param name="checkpoint">An open checkpoint that has every needed tensor, in its shape.</param>
    /// <param name="keys">The account of its keys.</param>
    /// <param name="sizes">Sizes of the model.</param>
    public static string Of(OpenedCheckpoint checkpoint, KeyMap keys, ModelSizes sizes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var tensor in XttsTensorList.Of(sizes))
        {
            if (!tensor.IsNeeded || keys.FindKey(tensor.Name) is not { } key) continue;
            var entry = checkpoint.Tensors[key];
            AppendDirectory(hash, tensor);
            hash.AppendData(entry.IsContiguous ? MiddleOf(checkpoint, entry) : MiddleOfStrided(checkpoint, entry));
        }

        return Version + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Whether two known identities are those of different models; of those that were made in different ways nothing is known.</summary>
    public static bool Differ(string first, string second) =>
        first.StartsWith(Version, StringComparison.Ordinal) && second.StartsWith(Version, StringComparison.Ordinal) && !string.Equals(first, second, StringComparison.OrdinalIgnoreCase);

    private static void AppendDirectory(IncrementalHash hash, TensorSpecification tensor)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(tensor.Name + '\0'));
        Span<byte> number = stackalloc byte[sizeof(long)];
        foreach (long value in (ReadOnlySpan<long>)[tensor.Shape.Length, .. tensor.Shape])
        {
            BinaryPrimitives.WriteInt64LittleEndian(number, value);
            hash.AppendData(number);
        }
    }

    private static byte[] MiddleOf(OpenedCheckpoint checkpoint, TensorEntry entry)
    {
        int count = (int)Math.Min(entry.ElementCount, SampledValues), size = entry.ElementType.SizeInBytes();
        byte[] bytes = new byte[count * size];
        checkpoint.ReadBytes(entry, (entry.ElementCount - count) / 2 * size, bytes);
        var values = new float[count];
        new TensorView(new TensorEntry(entry.Name, entry.ElementType, [count], [1], 0), bytes).CopyTo(values);
        return ToBytes(values);
    }

    private static byte[] MiddleOfStrided(OpenedCheckpoint checkpoint, TensorEntry entry)
    {
        var values = new float[entry.ElementCount];
        checkpoint.Read(entry.Name).CopyTo(values);
        int count = Math.Min(values.Length, SampledValues);
        return ToBytes(values.AsSpan((values.Length - count) / 2, count));
    }

    private static byte[] ToBytes(ReadOnlySpan<float> values)
    {
        byte[] bytes = new byte[sizeof(float) * values.Length];
        for (int i = 0; i < values.Length; i++) BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(sizeof(float) * i), values[i]);
        return bytes;
    }
}
