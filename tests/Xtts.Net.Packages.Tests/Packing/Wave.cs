using System.Buffers.Binary;

namespace Xtts.Net.Packages.Tests.Packing;

/// <summary>A WAV file, read without the library that wrote it.</summary>
internal sealed class Wave
{
    private const int HeaderLength = 44;

    /// <summary>Reads a file of 16-bit samples.</summary>
    public Wave(string path)
    {
        byte[] file = File.ReadAllBytes(path);
        file.AsSpan(0, 4).SequenceEqual("RIFF"u8).Should().BeTrue("'{0}' must be a WAV file", path);
        Channels = BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(22));
        SampleRate = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(24));
        Bits = BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(34));
        short[] samples = [.. Enumerable.Range(0, (file.Length - HeaderLength) / 2).Select(index => BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(HeaderLength + (2 * index))))];
        Seconds = (double)samples.Length / SampleRate;
        Loudness = Math.Sqrt(samples.Average(sample => (double)sample * sample)) / short.MaxValue;
    }

    /// <summary>Number of channels.</summary>
    public int Channels { get; }

    /// <summary>Samples a second.</summary>
    public int SampleRate { get; }

    /// <summary>Bits of a sample.</summary>
    public int Bits { get; }

    /// <summary>Length in seconds.</summary>
    public double Seconds { get; }

    /// <summary>Root mean square of the samples, 1 being full scale.</summary>
    public double Loudness { get; }

    /// <summary>Checks that a file holds a spoken sentence: half a second to a minute that is not silent.</summary>
    public static void ShouldHoldSpeech(string path)
    {
        var wave = new Wave(path);
        (wave.Channels, wave.SampleRate, wave.Bits).Should().Be((1, 24_000, 16));
        wave.Seconds.Should().BeInRange(0.5, 60);
        wave.Loudness.Should().BeGreaterThan(0.003);
    }
}
