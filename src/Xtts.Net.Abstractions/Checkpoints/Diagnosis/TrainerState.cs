namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>What a checkpoint carries to go on with training: sizes from its description, none of its bytes are read. Immutable.</summary>
public sealed record TrainerState
{
    /// <summary>Whether there is an optimizer.</summary>
    public bool HasOptimizer { get; init; }

    /// <summary>Tensors of the optimizer's state.</summary>
    public int OptimizerTensors { get; init; }

    /// <summary>Bytes of these tensors.</summary>
    public long OptimizerBytes { get; init; }

    /// <summary>Whether there is a gradient scaler (mixed precision).</summary>
    public bool HasScaler { get; init; }

    /// <summary>Values of the gradient scaler.</summary>
    public int ScalerValues { get; init; }
}
