using Xtts.Net.Audio;
using Xtts.Net.Fuzzing.Cases;
using Xtts.Net.Fuzzing.Mutation;
using Xtts.Net.Fuzzing.Mutation.Audio;
using Xtts.Net.Fuzzing.Seeds;

namespace Xtts.Net.Fuzzing.Targets;

/// <summary>The WAV reader: clips are decoded from streams that can and cannot seek, mixed and resampled as reference audio.</summary>
internal sealed class WaveTarget : IFuzzTarget
{
    /// <inheritdoc/>
    public string Name => "wave";

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds => SeedGoldens.Waves;

    /// <inheritdoc/>
    public IReadOnlyList<IMutator> Mutators { get; } = [new RiffMutator()];

    /// <inheritdoc/>
    public void Use(byte[] content)
    {
        var piped = TryRead(new ForwardOnlyStream(content));
        var clip = WaveReader.Read(new MemoryStream(content, writable: false));
        if (piped is null || !piped.Samples.Span.SequenceEqual(clip.Samples.Span)) throw new BrokenPromiseException("a stream that cannot seek gives another sound");
        if (clip.Frames == 0 || clip.Samples.Length > content.Length) throw new BrokenPromiseException($"{clip.Samples.Length} samples came from {content.Length} bytes");
        if (ReferenceAudio.Load(clip).Any(sample => sample is not (>= -1 and <= 1))) throw new BrokenPromiseException("a sample of reference audio is out of range");
    }

    /// <inheritdoc/>
    public bool Documents(Exception exception) => exception is AudioFormatException;

    private static AudioClip? TryRead(Stream stream)
    {
        try
        {
            return WaveReader.Read(stream);
        }
        catch (AudioFormatException)
        {
            return null;
        }
    }
}
