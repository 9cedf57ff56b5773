using TorchSharp;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Layers;

/// <summary>Operators of libtorch that TorchSharp has no method for, reached through TorchScript. Thread-safe.</summary>
/// <remarks>A script that does not compile can end the process: the text is constant, and tests run every function in it.</remarks>
internal static class Scripts
{
    private const string Source = """
        def weighted_rows(table, rows, bags, factors):
            return torch._embedding_bag_forward_only(table, rows, bags, False, 0, False, factors, True)[0]

        def flash_attention(queries, keys, values, causal: bool):
            return torch._scaled_dot_product_flash_attention(queries, keys, values, 0.0, causal)[0]

        def efficient_attention(queries, keys, values, summands):
            return torch._scaled_dot_product_efficient_attention(queries, keys, values, summands, False)[0]

        def pack_half(weight):
            return torch.fbgemm_pack_gemm_matrix_fp16(weight)

        def project_half(rows, packed, bias):
            return torch.fbgemm_linear_fp16_weight_fp32_activation(rows, packed, bias)

        def pack_bytes(weight):
            return torch.fbgemm_pack_quantized_matrix(weight)

        def project_bytes(rows, like, packed, sums, zeros, scale, shift, bias):
            low, high = torch.aminmax(rows, dim=1, keepdim=True)
            span = high - low
            unit = (rows - low) / torch.clamp(span, min=1e-30)
            products = torch.fbgemm_linear_int8_weight_fp32_activation(unit, like, packed, sums, 1.0, 0, zeros)
            return torch.addcmul(torch.addcmul(bias, low, shift), products.mul_(scale), span)

        """;

    private static readonly jit.CompilationUnit Unit = jit.compile(Source);

    /// <summary>Sums of rows of a table, each row times a factor.</summary>
    /// <param name="table"><c>[rows, width]</c>.</param>
    /// <param name="rows">Which rows, all sums one after the other, 32-bit.</param>
    /// <param name="bags">Where each sum begins among them, and their number at last, 32-bit.</param>
    /// <param name="factors">The factors, as many as rows are named.</param>
    /// <returns><c>[sums, width]</c>.</returns>
    public static Tensor WeightedRows(Tensor table, Tensor rows, Tensor bags, Tensor factors) => (Tensor)Unit.invoke("weighted_rows", table, rows, bags, factors);

    /// <summary>
    /// Whether attention is named by its kernel: for numbers of 16 bits on a GPU, where libtorch would choose cuDNN's, which plans anew, for some 40 ms, for every length of a sequence; a step
    /// makes each sequence longer. The kernels want heads of a multiple of 8.
    /// </summary>
    public static bool NamesAttention(ScalarType type, int headSize, Device device) => device.type == DeviceType.CUDA && type != ScalarType.Float32 && headSize % 8 == 0;

    /// <summary>Attention of sequences of one length, where <see cref="NamesAttention"/> says so.</summary>
    /// <param name="queries"><c>[sequences, heads, positions, head]</c>.</param>
    /// <param name="keys"><c>[sequences, heads, length, head]</c>.</param>
    /// <param name="values">Like the keys.</param>
    /// <param name="causal">Whether a position sees nothing of those behind it.</param>
    public static Tensor FlashAttention(Tensor queries, Tensor keys, Tensor values, bool causal) => (Tensor)Unit.invoke("flash_attention", queries, keys, values, causal);

    /// <summary>Attention with summands for the scores, where <see cref="NamesAttention"/> says so.</summary>
    /// <param name="queries"><c>[sequences, heads, positions, head]</c>.</param>
    /// <param name="keys"><c>[sequences, heads, length, head]</c>.</param>
    /// <param name="values">Like the keys.</param>
    /// <param name="summands"><c>[sequences, heads, positions, length]</c>, rows in memory of a multiple of 16 bytes each.</param>
    public static Tensor EfficientAttention(Tensor queries, Tensor keys, Tensor values, Tensor summands) => (Tensor)Unit.invoke("efficient_attention", queries, keys, values, summands);

    /// <summary>Rounds a weight to half precision and packs it.</summary>
    /// <param name="weight"><c>[outputs, inputs]</c>, single precision, contiguous.</param>
    public static Tensor PackHalf(Tensor weight) => (Tensor)Unit.invoke("pack_half", weight);

    /// <summary>y = x W' + b with a weight of <see cref="PackHalf"/>.</summary>
    public static Tensor ProjectHalf(Tensor rows, Tensor packed, Tensor bias) => (Tensor)Unit.invoke("project_half", rows, packed, bias);

    /// <summary>Packs a weight of 8-bit integers.</summary>
    /// <param name="weight"><c>[outputs, inputs]</c>, signed, contiguous.</param>
    public static Tensor PackBytes(Tensor weight) => (Tensor)Unit.invoke("pack_bytes", weight);

    /// <summary>The product that <see cref="EightBitProjection"/> describes.</summary>
    public static Tensor ProjectBytes(Tensor rows, EightBitWeight weight) =>
        (Tensor)Unit.invoke("project_bytes", rows, weight.Like, weight.Packed, weight.Sums, weight.Zeros, weight.Scale, weight.Shift, weight.Bias);
}
