using Xtts.Net.TorchSharp.Decoding;
using Xtts.Net.TorchSharp.Parts;

namespace Xtts.Net.TorchSharp;

/// <summary>The four parts of a model.</summary>
/// <param name="Conditioning">Cloning mel to conditioning latents.</param>
/// <param name="Speaker">Speaker mel to embedding.</param>
/// <param name="Gpt">Prompt and codes to scores and latents.</param>
/// <param name="Vocoder">Features to waveform.</param>
internal sealed record ModelParts(ConditioningEncoder Conditioning, SpeakerEncoder Speaker, GptDecoder Gpt, HifiGanGenerator Vocoder);
