namespace Xtts.Net.Fuzzing.Cases;

/// <summary>A reader took a file for sound and then did not keep what it promises of sound files. No reader documents this exception, so it fails the case.</summary>
/// <param name="message">What was promised and what came.</param>
internal sealed class BrokenPromiseException(string message) : Exception(message);
