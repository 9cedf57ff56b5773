namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>An upsampling stage of the vocoder.</summary>
/// <param name="Upsampling">The transposed convolution.</param>
/// <param name="Conditioning">What the speaker adds to it.</param>
/// <param name="Branches">The residual blocks, whose results are averaged; three steps each.</param>
internal sealed record VocoderStage(ConvolutionLayer Upsampling, Conditioning Conditioning, ResidualPair[][] Branches);
