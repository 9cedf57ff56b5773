namespace Xtts.Net.Parity.Models;

/// <summary>An intermediate value that a backend handed over.</summary>
/// <param name="Shape">Length of each axis.</param>
/// <param name="Values">Row-major values.</param>
internal sealed record TappedValue(long[] Shape, float[] Values);
