using Xtts.Net.OnnxRuntime.Decoding.Quantized;

namespace Xtts.Net.OnnxRuntime.Tests.Decoding.Quantized;

/// <summary>A matrix of random values and what quantisation makes of it, with a reader of the layout that shares no code with the kernels.</summary>
internal sealed unsafe class QuantizedSample : IDisposable
{
    private readonly OwnQuantizedMemory _memory;

    public QuantizedSample(int inputs, int outputs, int bits, Func<int, int, float>? value = null)
    {
        var random = new Random(7);
        value ??= (_, _) => (float)((random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 0.1);
        Values = new float[inputs * outputs];
        for (int i = 0; i < Values.Length; i++) Values[i] = value(i / outputs, i % outputs);
        var shape = new MatrixShape(inputs, outputs, (WeightBits)bits);
        _memory = new OwnQuantizedMemory(shape.Bytes);
        Matrix = new QuantizedMatrix(_memory.Start, shape);
    }

    public float[] Values { get; }

    public QuantizedMatrix Matrix { get; }

    public QuantizedSample Quantize(float[]? deviations = null)
    {
        using var quantizer = new MatrixQuantizer(Matrix.Shape.Inputs);
        quantizer.Quantize(Values, deviations, Matrix);
        return this;
    }

    /// <summary>A stored whole number and its scale.</summary>
    public (int Whole, float Scale) Read(int input, int output)
    {
        var shape = Matrix.Shape;
        bool four = shape.Bits == WeightBits.Four;
        int tileBytes = four ? 64 + 512 : 64 + 1024, group = input % 64 / 32, place = input % 32, quad = place / 4;
        byte* tile = Matrix.Tiles + ((((long)output / 16 * ((shape.Inputs + 63) / 64)) + (input / 64)) * tileBytes);
        uint word = ((uint*)tile)[output % 16];
        float scale = BitConverter.UInt32BitsToSingle(group == 0 ? word << 16 : word & 0xFFFF0000);
        byte* lines = tile + 64 + (group * (four ? 256 : 512));
        int at = (output % 16 * 4) + (place % 4);
        if (!four) return (lines[(quad * 64) + at] - 128, scale);
        int pair = lines[(quad / 2 * 64) + at];
        return ((quad % 2 == 0 ? pair & 15 : pair >> 4) - 8, scale);
    }

    /// <summary>What a stored number stands for, the factor of its input included.</summary>
    public double Restored(int input, int output)
    {
        var (whole, scale) = Read(input, output);
        return whole * (double)scale * Matrix.Factors[input];
    }

    public double RelativeError(Func<int, double>? importance = null)
    {
        double error = 0, total = 0;
        for (int i = 0; i < Values.Length; i++)
        {
            int input = i / Matrix.Shape.Outputs;
            double weight = importance?.Invoke(input) ?? 1, difference = Values[i] - Restored(input, i % Matrix.Shape.Outputs);
            error += weight * difference * difference;
            total += weight * Values[i] * Values[i];
        }

        return Math.Sqrt(error / total);
    }

    public void Dispose() => _memory.Dispose();
}
