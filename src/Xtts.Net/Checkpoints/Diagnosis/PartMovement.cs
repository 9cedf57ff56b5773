namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>How far the weights of one part moved between two checkpoints. Immutable.</summary>
/// <param name="Name">Beginning of the canonical names, such as <c>gpt.gpt</c>.</param>
/// <param name="Tensors">Tensors that both have in the same shape.</param>
/// <param name="ChangedTensors">Those of them with another value somewhere.</param>
/// <param name="RelativeChange">Length of the difference over the length of the first: <c>||b - a|| / ||a||</c> over all values of the part. Not a number when a weight is none.</param>
/// <param name="MostChangedTensor">The tensor with the largest relative change; <see langword="null"/> when none changed.</param>
public sealed record PartMovement(string Name, int Tensors, int ChangedTensors, double RelativeChange, string? MostChangedTensor)
{
    /// <summary>Share of tensors that changed, from 0 to 1.</summary>
    public double ChangedShare => Tensors == 0 ? 0 : (double)ChangedTensors / Tensors;
}
