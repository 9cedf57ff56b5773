using System.Globalization;

namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>Whether a checkpoint has to be converted before it can be loaded. Immutable.</summary>
/// <param name="KeysToConvert">Keys that somebody would have to rename.</param>
/// <param name="KeysRead">Keys that the file has.</param>
public sealed record ConversionNeed(int KeysToConvert, int KeysRead)
{
    /// <summary>Whether there is anything to convert.</summary>
    public bool Needed => KeysToConvert > 0;

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"Conversion needed: {(Needed ? "yes" : "no")}, {KeysToConvert:N0} of {KeysRead:N0} keys.");
}
