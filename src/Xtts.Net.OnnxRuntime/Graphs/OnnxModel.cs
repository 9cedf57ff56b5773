namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>A finished graph, ready for a session.</summary>
/// <param name="Name">What it computes, for messages.</param>
/// <param name="Bytes">The encoded <c>ModelProto</c>.</param>
/// <param name="WeightFolder">Folder of the files that its weights lie in; <see langword="null"/> when it carries them all.</param>
/// <param name="Taps">Names of the outputs that only a diagnostic tap wants.</param>
internal sealed record OnnxModel(string Name, byte[] Bytes, string? WeightFolder, IReadOnlyList<string> Taps);
