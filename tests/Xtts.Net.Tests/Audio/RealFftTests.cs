using Xtts.Net.Audio;

namespace Xtts.Net.Tests.Audio;

public sealed class RealFftTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(64)]
    [InlineData(512)]
    [InlineData(2048)]
    public void Equals_the_transform_by_definition(int size)
    {
        var random = new Random(size);
        double[] frame = [.. Enumerable.Range(0, size).Select(_ => random.NextDouble() * 2 - 1)];
        var fft = new RealFft(size);
        var power = new double[fft.Bins];

        fft.PowerSpectrum(frame, new double[size], power);

        for (int k = 0; k < power.Length; k++) power[k].Should().BeApproximately(PowerByDefinition(frame, k), 1e-9 * size);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(1000)]
    public void Refuses_sizes_it_cannot_halve(int size)
    {
        var create = () => new RealFft(size);

        create.Should().Throw<ArgumentException>();
    }

    private static double PowerByDefinition(double[] frame, int bin)
    {
        double real = 0, imaginary = 0;
        for (int i = 0; i < frame.Length; i++)
        {
            var (sin, cos) = Math.SinCos(-2 * Math.PI * ((long)bin * i % frame.Length) / frame.Length);
            real += frame[i] * cos;
            imaginary += frame[i] * sin;
        }

        return real * real + imaginary * imaginary;
    }
}
