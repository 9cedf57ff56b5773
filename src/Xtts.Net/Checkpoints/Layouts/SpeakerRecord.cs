namespace Xtts.Net.Checkpoints.Layouts;

/// <summary>One speaker of a speaker file.</summary>
/// <param name="Name">The speaker's name.</param>
/// <param name="Conditioning">Key of the conditioning latents, <c>[1, 32, width]</c>.</param>
/// <param name="Embedding">Key of the speaker embedding, <c>[1, 512, 1]</c>.</param>
internal sealed record SpeakerRecord(string Name, string Conditioning, string Embedding);
