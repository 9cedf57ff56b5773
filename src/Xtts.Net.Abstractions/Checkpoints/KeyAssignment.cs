namespace Xtts.Net.Checkpoints;

/// <summary>One key of a state dictionary and what becomes of it.</summary>
/// <param name="Key">Key in the file.</param>
/// <param name="Category">What becomes of it.</param>
/// <param name="CanonicalName">Name in the released layout of XTTS v2; <see langword="null"/> unless mapped or duplicate (there: the name it repeats).</param>
/// <param name="Reason">Why the key is not used; <see langword="null"/> when mapped.</param>
public sealed record KeyAssignment(string Key, KeyCategory Category, string? CanonicalName, string? Reason);
