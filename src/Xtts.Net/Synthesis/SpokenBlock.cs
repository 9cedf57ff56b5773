using Xtts.Net.Synthesis.Decoding;

namespace Xtts.Net.Synthesis;

/// <summary>A stretch of a segment's sound.</summary>
/// <param name="Samples">Samples at the output rate in [-1, 1]; may be none in a segment's last block.</param>
/// <param name="Ended">Codes and latents of the whole segment, in its last block.</param>
internal readonly record struct SpokenBlock(float[] Samples, DecodedCodes? Ended);
