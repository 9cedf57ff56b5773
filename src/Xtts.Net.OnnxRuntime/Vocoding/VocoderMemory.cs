using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>The signals of a run: what goes from stage to stage, and what is made of it on the way.</summary>
internal sealed class VocoderMemory : IDisposable
{
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="frames">Most frames of a run.</param>
    public VocoderMemory(ModelSizes sizes, int frames)
    {
        Frames = frames;
        long positions = frames, values = Math.Max(Measure(sizes.Width), Measure(sizes.VocoderChannels));
        int channels = sizes.VocoderChannels;
        foreach (var (stride, _) in VocoderArchitecture.Upsampling)
        {
            channels /= 2;
            positions *= stride;
            values = Math.Max(values, Measure(channels));
        }

        Passed = new SignalMemory(values);
        Upsampled = new SignalMemory(values);
        Odd = new SignalMemory(values);
        Even = new SignalMemory(values);

        long Measure(int width) => SignalMemory.Measure(Signal.BlocksOf(width), positions);
    }

    /// <summary>Most frames of a run.</summary>
    public int Frames { get; }

    /// <summary>What a stage takes and leaves behind.</summary>
    public SignalMemory Passed { get; }

    /// <summary>What the residual blocks of a stage begin with.</summary>
    public SignalMemory Upsampled { get; }

    /// <summary>The features; after the first and the third step of a residual block.</summary>
    public SignalMemory Odd { get; }

    /// <summary>After the second step of a residual block.</summary>
    public SignalMemory Even { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Passed.Dispose();
        Upsampled.Dispose();
        Odd.Dispose();
        Even.Dispose();
    }
}
