namespace Xtts.Net.Checkpoints.Diagnosis.Comparing;

/// <summary>How far one tensor moved.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Length">Sum of squares of the first.</param>
/// <param name="Distance">Sum of squares of the difference.</param>
internal sealed record TensorMovement(string Name, double Length, double Distance)
{
    /// <summary>Whether any value differs; a value that is no number differs from all but itself.</summary>
    public bool IsChanged => Distance != 0;

    /// <summary>Length of the difference over the length of the first; infinite when all was zero before.</summary>
    public double Relative => Distance == 0 ? 0 : Math.Sqrt(Distance / Length);
}
