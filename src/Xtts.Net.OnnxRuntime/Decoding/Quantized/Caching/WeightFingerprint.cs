using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;
using Xtts.Net.OnnxRuntime.Decoding.Direct;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized.Caching;

/// <summary>Tells quantised weights apart by what they were made of.</summary>
/// <remarks>
/// SHA-256 over the version of the format, the name of the scheme, and, of every weight that quantisation reads, name, shape, and 16 stretches of 1024 values from its beginning to its end in single
/// precision; smaller weights whole. Training moves nearly every value, and the file that they lie in does not matter. Some two thousand reads of a page, so that a model whose quantised weights are
/// there is loaded without reading 1.5 GB. Guards against mistakes, not against forgers: the folder of the cache is the user's own.
/// </remarks>
internal sealed class WeightFingerprint : IDisposable
{
    private const int Stretches = 16, Stretch = 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly float[] _values = new float[Stretch];
    private SafeFileHandle? _file;
    private string _path = "";

    private WeightFingerprint()
    {
    }

    /// <summary>The fingerprint, in lower-case hexadecimal digits.</summary>
    /// <param name="weights">The model's weights.</param>
    /// <param name="layout">What is made of them.</param>
    /// <exception cref="BackendException">The checkpoint cannot be read any more.</exception>
    public static string Of(IModelWeights weights, QuantizedLayout layout)
    {
        using var fingerprint = new WeightFingerprint();
        fingerprint.Add($"{QuantizedFile.Version}:{layout.Scheme.Name}");
        try
        {
            for (int layer = 0; layer < layout.Sizes.Layers; layer++) fingerprint.AddBlock(weights, layout, layer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackendException($"The checkpoint cannot be read: {e.Message}", e);
        }

        return Convert.ToHexStringLower(fingerprint._hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _hash.Dispose();
        _file?.Dispose();
    }

    private void AddBlock(IModelWeights weights, QuantizedLayout layout, int layer)
    {
        string block = BlockMatrices.Name(layer);
        foreach (var matrix in Enum.GetValues<BlockMatrix>())
        {
            int index = QuantizedLayout.Index(layer, matrix);
            Add($"{(int)layout.Shape(index).Bits}");
            Add(weights.Get(QuantizedLayout.Name(index)));
        }

        foreach (string norm in (string[])["ln_1.weight", "ln_1.bias", "ln_2.weight", "ln_2.bias"]) Add(weights.Get(block + norm));
    }

    private void Add(string text) => _hash.AppendData(Encoding.UTF8.GetBytes(text + '\0'));

    private void Add(ModelWeight weight)
    {
        Add($"{weight.Name} {string.Join('x', weight.Shape)}");
        if (weight.TryGetFileRegion(out var region) && region.Length == (long)weight.ElementCount * weight.ElementType.SizeInBytes()) AddFrom(weight, region);
        else AddFrom(weight.ToArray());
    }

    private void AddFrom(float[] values)
    {
        foreach (var (start, length) in Parts(values.Length)) Add(values.AsSpan(start, length));
    }

    private void AddFrom(ModelWeight weight, FileRegion region)
    {
        if (_file is null || region.Path != _path)
        {
            _file?.Dispose();
            _file = File.OpenHandle(region.Path);
            _path = region.Path;
        }

        int size = weight.ElementType.SizeInBytes();
        foreach (var (start, length) in Parts(weight.ElementCount))
        {
            byte[] bytes = new byte[length * size];
            for (int read = 0, count; read < bytes.Length; read += count)
            {
                count = RandomAccess.Read(_file, bytes.AsSpan(read), region.Offset + ((long)start * size) + read);
                if (count == 0) throw new EndOfStreamException($"'{Path.GetFileName(region.Path)}' ends inside '{weight.Name}'.");
            }

            var values = _values.AsSpan(0, length);
            new TensorView(new TensorEntry(weight.Name, weight.ElementType, [length], [1], 0), bytes).CopyTo(values);
            Add(values);
        }
    }

    private void Add(Span<float> values)
    {
        var bits = MemoryMarshal.Cast<float, int>(values);
        if (!BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(bits, bits);
        _hash.AppendData(MemoryMarshal.AsBytes(bits));
    }

    private static IEnumerable<(int Start, int Length)> Parts(int count)
    {
        if (count <= Stretches * Stretch)
        {
            for (int start = 0; start < count; start += Stretch) yield return (start, Math.Min(Stretch, count - start));
            yield break;
        }

        for (int i = 0; i < Stretches; i++) yield return ((int)((long)(count - Stretch) * i / (Stretches - 1)), Stretch);
    }
}
