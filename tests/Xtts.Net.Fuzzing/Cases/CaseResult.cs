namespace Xtts.Net.Fuzzing.Cases;

/// <summary>What became of a case.</summary>
/// <param name="IsAccepted">Whether the readers took the file for sound.</param>
/// <param name="Failure">What the readers did wrong, in one line; <see langword="null"/> for nothing.</param>
/// <param name="AllocatedBytes">Bytes allocated meanwhile.</param>
/// <param name="Time">How long it took.</param>
internal readonly record struct CaseResult(bool IsAccepted, string? Failure, long AllocatedBytes, TimeSpan Time);
