using Xtts.Net.Backends;

namespace Xtts.Net.Tests.Voices;

/// <summary>Stands where a backend would, writes down what it is asked to hear, and answers with the number of the question.</summary>
internal sealed class CountingModel : IXttsModel
{
    public ModelSizes Sizes { get; } = new() { Width = 2, SpeakerEmbedding = 3 };

    /// <summary>Mel and frames of every conditioning chunk.</summary>
    public List<(float[] Mel, int Frames)> Chunks { get; } = [];

    /// <summary>Mel and frames of every clip that the speaker encoder heard.</summary>
    public List<(float[] Mel, int Frames)> Speakers { get; } = [];

    /// <summary>Called before each answer.</summary>
    public Action OnEncode { get; init; } = () => { };

    public float[] EncodeConditioning(ReadOnlySpan<float> mel, int frames)
    {
        OnEncode();
        Chunks.Add((mel.ToArray(), frames));
        return [.. Enumerable.Repeat((float)Chunks.Count, Sizes.ConditioningLatents * Sizes.Width)];
    }

    public float[] EncodeSpeaker(ReadOnlySpan<float> mel, int frames)
    {
        OnEncode();
        Speakers.Add((mel.ToArray(), frames));
        return [Speakers.Count, 0, 1];
    }

    public IDecodingBatch CreateDecodingBatch(int capacity) => throw new NotSupportedException("Cloning decodes nothing.");

    public void Vocode(ReadOnlySpan<float> features, int frames, ReadOnlySpan<float> speakerEmbedding, Span<float> samples) => throw new NotSupportedException("Cloning vocodes nothing.");

    public void Dispose()
    {
    }
}
