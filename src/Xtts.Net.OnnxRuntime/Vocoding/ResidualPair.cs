namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>One step of a residual block: <c>x + second(lrelu(first(lrelu(x))))</c>.</summary>
/// <param name="First">The dilated convolution.</param>
/// <param name="Second">The one after it.</param>
internal sealed record ResidualPair(ConvolutionLayer First, ConvolutionLayer Second);
