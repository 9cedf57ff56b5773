using Xtts.Net.Backends;
using Xtts.Net.Fuzzing.Cases;
using Xtts.Net.Fuzzing.Mutation;
using Xtts.Net.Fuzzing.Mutation.Safetensors;
using Xtts.Net.Fuzzing.Seeds;
using Xtts.Net.Voices;

namespace Xtts.Net.Fuzzing.Targets;

/// <summary>The voice file: a voice is held against a model, written and read again.</summary>
internal sealed class VoiceFileTarget : IFuzzTarget
{
    /// <inheritdoc/>
    public string Name => "voice";

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds => SeedVoices.All;

    /// <inheritdoc/>
    public IReadOnlyList<IMutator> Mutators { get; } = [new SafetensorsHeaderMutator()];

    /// <inheritdoc/>
    public void Use(byte[] content)
    {
        var voice = VoiceFileReader.Read(content, "fuzzed.safetensors");
        try
        {
            VoiceFit.Require(voice, new ModelSizes());
        }
        catch (VoiceMismatchException)
        {
            // A voice of another model: the file is sound.
        }

        RequireTheSame(voice, WriteAndRead(voice));
    }

    /// <inheritdoc/>
    public bool Documents(Exception exception) => exception is VoiceFileException;

    private static Voice WriteAndRead(Voice voice)
    {
        try
        {
            return VoiceFileReader.Read(VoiceFileWriter.Write(voice), "written.safetensors");
        }
        catch (Exception exception)
        {
            throw new BrokenPromiseException($"a voice that was read cannot be written and read again: {exception}");
        }
    }

    private static void RequireTheSame(Voice first, Voice second)
    {
        bool same = first.Name == second.Name && first.Provenance?.Model == second.Provenance?.Model && first.Provenance?.ModelStep == second.Provenance?.ModelStep
            && first.Provenance?.Settings == second.Provenance?.Settings && (first.Provenance?.Clips ?? []).SequenceEqual(second.Provenance?.Clips ?? []) && first.Provenance?.Parts.Length == second.Provenance?.Parts.Length
            && first.Conditioning.Span.SequenceEqual(second.Conditioning.Span) && first.SpeakerEmbedding.Span.SequenceEqual(second.SpeakerEmbedding.Span);
        if (!same) throw new BrokenPromiseException($"the voice '{first.Name}' changes when it is written and read again");
    }
}
