namespace Xtts.Net.TorchSharp.Decoding;

/// <summary>How far a sequence is.</summary>
/// <param name="Positions">Positions in the cache.</param>
/// <param name="Codes">Codes appended so far.</param>
/// <param name="MaxCodes">Codes there is room for.</param>
internal readonly record struct LiveSequence(int Positions, int Codes, int MaxCodes)
{
    /// <summary>The same sequence with one more code.</summary>
    public LiveSequence WithOneMoreCode() => new(Positions + 1, Codes + 1, MaxCodes);
}
