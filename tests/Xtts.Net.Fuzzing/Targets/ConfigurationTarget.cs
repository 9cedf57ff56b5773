using Xtts.Net.Configuration;
using Xtts.Net.Fuzzing.Cases;
using Xtts.Net.Fuzzing.Mutation;
using Xtts.Net.Fuzzing.Mutation.Json;
using Xtts.Net.Fuzzing.Seeds;

namespace Xtts.Net.Fuzzing.Targets;

/// <summary>The model's configuration: whatever is accepted has sizes and settings that a model can have.</summary>
internal sealed class ConfigurationTarget : IFuzzTarget
{
    /// <inheritdoc/>
    public string Name => "config";

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds { get; } = [SeedGoldens.Configuration];

    /// <inheritdoc/>
    public IReadOnlyList<IMutator> Mutators { get; } = [new JsonMutator()];

    /// <inheritdoc/>
    public void Use(byte[] content)
    {
        var read = XttsConfiguration.Parse(content, "config.json");
        bool possible = read is { Width: > 0, Heads: > 0, Layers: > 0, AudioVocabulary: > 0, StartAudioCode: >= 0, StopAudioCode: >= 0, CodeStride: > 0, InputSampleRate: > 0, OutputSampleRate: > 0, OutputHop: > 0 }
            && read.StartAudioCode < read.AudioVocabulary && read.StopAudioCode < read.AudioVocabulary
            && read is { Temperature: > 0, TopK: >= 0, TopP: > 0 and <= 1, RepetitionPenalty: > 0, GptCondChunkLen: > 0, MaxRefLen: > 0 } && float.IsFinite(read.Temperature) && float.IsFinite(read.LengthPenalty)
            && read.Languages is { IsDefaultOrEmpty: false } && read.Languages.All(language => language is not null);
        if (!possible) throw new BrokenPromiseException($"an impossible configuration was accepted: {read}");
    }

    /// <inheritdoc/>
    public bool Documents(Exception exception) => exception is ModelConfigurationException;
}
