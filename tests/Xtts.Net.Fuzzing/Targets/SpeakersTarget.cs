using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;
using Xtts.Net.Fuzzing.Cases;
using Xtts.Net.Fuzzing.Mutation;
using Xtts.Net.Fuzzing.Seeds;
using Xtts.Net.Voices;

namespace Xtts.Net.Fuzzing.Targets;

/// <summary>The speaker file: every voice is read and held against a model.</summary>
/// <param name="mutators">Changes along the structure of archives.</param>
internal sealed class SpeakersTarget(IReadOnlyList<IMutator> mutators) : IFuzzTarget
{
    /// <inheritdoc/>
    public string Name => "speakers";

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds { get; } = [SeedGoldens.Speakers];

    /// <inheritdoc/>
    public IReadOnlyList<IMutator> Mutators => mutators;

    /// <inheritdoc/>
    public void Use(byte[] content)
    {
        using var checkpoint = CheckpointReader.OpenFile(new InMemoryFile("fuzzed.bin", content), CancellationToken.None);
        foreach (var (name, voice) in SpeakerFile.Read(checkpoint, CancellationToken.None))
        {
            if (voice.Name != name) throw new BrokenPromiseException($"the voice '{voice.Name}' is listed as '{name}'");
            try
            {
                VoiceFit.Require(voice, new ModelSizes());
            }
            catch (VoiceMismatchException)
            {
                // A voice of another model: the file is sound.
            }
        }
    }

    /// <inheritdoc/>
    public bool Documents(Exception exception) => exception is CheckpointException;
}
