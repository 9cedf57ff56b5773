namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech;

/// <summary>Encodes the chunks of a stream: their bytes, one after another, are one sound. One instance per stream.</summary>
internal sealed class ChunkEncoder
{
    private readonly AudioOutput _output;
    private readonly int _sampleRate;
    private bool _begun;

    /// <param name="output">What the bytes are.</param>
    /// <param name="sampleRate">Samples a second.</param>
    public ChunkEncoder(AudioOutput output, int sampleRate)
    {
        _output = output;
        _sampleRate = sampleRate;
    }

    /// <summary>The bytes of the next samples; the first ones with the header, if there is one, which tells no length.</summary>
    public byte[] Encode(ReadOnlyMemory<float> samples)
    {
        byte[] wave = _output.ToWave(samples, _sampleRate);
        int header = WaveSizes.HeaderBytes(wave);
        bool continues = _begun || !_output.HasHeader;
        _begun = true;
        if (continues) return wave[header..];
        WaveSizes.Forget(wave, header);
        return wave;
    }
}
