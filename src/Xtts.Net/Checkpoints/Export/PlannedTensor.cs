namespace Xtts.Net.Checkpoints.Export;

/// <summary>One tensor that is to be written.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Source">The tensor in the source.</param>
/// <param name="ElementType">Element type it is written in.</param>
internal sealed record PlannedTensor(string Name, TensorEntry Source, TensorElementType ElementType)
{
    /// <summary>Bytes it takes in the output.</summary>
    public long Bytes => checked(Source.ElementCount * ElementType.SizeInBytes());

    /// <summary>Whether its element type changes.</summary>
    public bool IsConverted => ElementType != Source.ElementType;
}
