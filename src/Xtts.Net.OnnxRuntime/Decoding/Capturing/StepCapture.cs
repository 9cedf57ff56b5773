using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Decoding.Capturing;

/// <summary>What captured steps of one model share. Thread-safe.</summary>
internal sealed class StepCapture : IDisposable
{
    /// <summary>Most captured steps of a model: each keeps the keys and values of its sequence on the device.</summary>
    private const int Most = 4;

    private int _numbers, _taken;

    /// <param name="sessions">Makes sessions.</param>
    /// <param name="gpt">The GPT, which captures graphs.</param>
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="plain">Whether the GPT's attention is made of plain operators.</param>
    /// <param name="cancellationToken">Stops loading.</param>
    public StepCapture(SessionFactory sessions, ModelSession gpt, ModelSizes sizes, bool plain, CancellationToken cancellationToken)
    {
        Gpt = gpt;
        Sizes = sizes;
        Position = plain ? PositionInput.Plain : gpt.Capture!.TakesLengthFromHost ? PositionInput.Last : PositionInput.LastAndLength;
        Enter = sessions.Create(StepCopyGraphs.Enter(sizes.Width, Position), SessionUse.Occasional, cancellationToken);
        try
        {
            Leave = sessions.Create(StepCopyGraphs.Leave(sizes.Width, sizes.AudioVocabulary), SessionUse.Occasional, cancellationToken);
        }
        catch
        {
            Enter.Dispose();
            throw;
        }
    }

    /// <summary>The GPT.</summary>
    public ModelSession Gpt { get; }

    /// <summary>Sizes of the model.</summary>
    public ModelSizes Sizes { get; }

    /// <summary>How a step says where in its sequence it is.</summary>
    public PositionInput Position { get; }

    /// <summary>Carries a code to the device.</summary>
    public ModelSession Enter { get; }

    /// <summary>Carries latent and scores back.</summary>
    public ModelSession Leave { get; }

    /// <summary>Takes a number for one more captured step, one that no other ever had; <see langword="null"/> when there are enough. <see cref="GiveBack"/> makes room for another.</summary>
    public int? TakeNumber()
    {
        if (Interlocked.Increment(ref _taken) <= Most) return Interlocked.Increment(ref _numbers);
        GiveBack();
        return null;
    }

    /// <summary>A step is gone.</summary>
    public void GiveBack() => Interlocked.Decrement(ref _taken);

    /// <inheritdoc/>
    public void Dispose()
    {
        Enter.Dispose();
        Leave.Dispose();
    }
}
