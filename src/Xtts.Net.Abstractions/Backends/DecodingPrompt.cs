namespace Xtts.Net.Backends;

/// <summary>What a sequence starts from.</summary>
/// <param name="Conditioning">Conditioning latents of the voice, <c>[32, width]</c>.</param>
/// <param name="TextIds">Text ids with [START] before and [STOP] after.</param>
/// <param name="MaxCodes">Most codes that will be decoded; room in the key/value cache is made for them.</param>
public readonly record struct DecodingPrompt(ReadOnlyMemory<float> Conditioning, ReadOnlyMemory<int> TextIds, int MaxCodes);
