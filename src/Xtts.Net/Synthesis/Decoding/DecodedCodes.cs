namespace Xtts.Net.Synthesis.Decoding;

/// <summary>What decoding a segment gave.</summary>
/// <param name="Codes">Audio codes, the stop code included when the model ended by itself.</param>
/// <param name="Latents">One latent a code, <c>[codes, width]</c>; the stop code's latent is vocoded too.</param>
/// <param name="EndedByItself">Whether the model chose the stop code.</param>
internal readonly record struct DecodedCodes(ReadOnlyMemory<int> Codes, ReadOnlyMemory<float> Latents, bool EndedByItself);
