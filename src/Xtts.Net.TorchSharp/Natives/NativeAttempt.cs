namespace Xtts.Net.TorchSharp.Natives;

/// <summary>One attempt to load a native library.</summary>
/// <param name="Library">Name of the library, as TorchSharp asks for it.</param>
/// <param name="Problem">What the system said; <see langword="null"/> when it was loaded.</param>
internal sealed record NativeAttempt(string Library, string? Problem);
