namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>A tensor whose shape PyTorch complained about.</summary>
/// <param name="Tensor">Its key.</param>
/// <param name="InFile">Its shape in the checkpoint, such as <c>[7767, 1024]</c>.</param>
/// <param name="InModel">Its shape in the model that was built.</param>
internal sealed record SizeMismatch(string Tensor, string InFile, string InModel)
{
    /// <inheritdoc/>
    public override string ToString() => $"'{Tensor}' is {InFile} in the file and {InModel} in the model that was built";
}
