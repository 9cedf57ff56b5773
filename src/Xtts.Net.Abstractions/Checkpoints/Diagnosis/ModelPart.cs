using System.Collections.Immutable;

namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>One part of a checkpoint and how large it is. Immutable.</summary>
/// <param name="Name">Beginning of the canonical names, such as <c>gpt.conditioning_perceiver</c>.</param>
/// <param name="Description">What it is, for people.</param>
/// <param name="Tensors">Number of tensors.</param>
/// <param name="Parameters">Number of values in them.</param>
/// <param name="Bytes">Bytes of those values as they are stored; a storage that several keys share counts once for each.</param>
/// <param name="ElementTypes">The element types that occur.</param>
public sealed record ModelPart(string Name, string Description, int Tensors, long Parameters, long Bytes, ImmutableArray<TensorElementType> ElementTypes);
