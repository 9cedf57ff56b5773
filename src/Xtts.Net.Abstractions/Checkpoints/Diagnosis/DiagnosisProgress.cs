namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>How far the reading of weights has come.</summary>
/// <param name="Tensor">A tensor that was just read.</param>
/// <param name="BytesRead">Bytes read so far.</param>
/// <param name="BytesInAll">Bytes to read.</param>
public readonly record struct DiagnosisProgress(string Tensor, long BytesRead, long BytesInAll)
{
    /// <summary>Share of the work that is done, from 0 to 1.</summary>
    public double Fraction => BytesInAll == 0 ? 1 : (double)BytesRead / BytesInAll;
}
