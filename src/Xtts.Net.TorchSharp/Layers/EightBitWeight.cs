using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Layers;

/// <summary>A weight W of 8-bit integers Q and a scale s for each output: W = Q s.</summary>
/// <param name="Packed">Q in the order of the kernel.</param>
/// <param name="Like">No values, only the shape of Q: <c>[outputs, inputs]</c>.</param>
/// <param name="Sums">Sum of Q over the inputs, <c>[outputs]</c>, 32-bit integers.</param>
/// <param name="Scale">s, <c>[outputs]</c>.</param>
/// <param name="Shift">Sum of W over the inputs, <c>[outputs]</c>.</param>
/// <param name="Zeros">The kernel's own bias, which is not used: <c>[outputs]</c>.</param>
/// <param name="Bias">b, <c>[outputs]</c>.</param>
internal sealed record EightBitWeight(Tensor Packed, Tensor Like, Tensor Sums, Tensor Scale, Tensor Shift, Tensor Zeros, Tensor Bias);
