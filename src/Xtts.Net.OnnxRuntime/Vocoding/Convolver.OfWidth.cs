using System.Runtime.CompilerServices;
using Xtts.Net.OnnxRuntime.Vocoding.Epilogues;
using Xtts.Net.OnnxRuntime.Vocoding.Kernels;
using Xtts.Net.OnnxRuntime.Vocoding.Lanes;
using Xtts.Net.OnnxRuntime.Vocoding.Transforms;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>Computes convolutions on registers of one width.</summary>
/// <typeparam name="T">The registers.</typeparam>
/// <typeparam name="TProduct">The kernel of the products.</typeparam>
internal sealed unsafe class Convolver<T, TProduct> : Convolver
    where T : unmanaged, ILanes<T>
    where TProduct : struct, IProductKernel
{
    /// <inheritdoc/>
    public override int PanelColumns => TProduct.Columns;

    /// <inheritdoc/>
    public override void Run(ConvolutionLayer layer, float* bias, in Stretch stretch, ConvolverScratch scratch)
    {
        var filter = layer.Filter;
        int dilation = layer.Shape.Dilation, tiles = ConvolverScratch.CountTiles(filter, dilation, stretch.End - stretch.First);
        int rows = ConvolverScratch.ValueRows(filter, dilation, tiles), sumRows = ConvolverScratch.SumRows(tiles);
        nint pointStride = (nint)layer.Shape.InputBlocks * rows * Signal.Lanes;
        if (stretch.Activated) Evaluate<LeakyActivation>(layer, stretch, tiles, rows, scratch.Values.Pointer);
        else Evaluate<NoActivation>(layer, stretch, tiles, rows, scratch.Values.Pointer);

        for (int panel = 0; panel < layer.Panels; panel++)
        {
            for (int point = 0; point < filter.Points; point++)
            {
                float* sums = scratch.Sums.Pointer + ((nint)point * TProduct.Columns * sumRows);
                var operands = new ProductOperands(scratch.Values.Pointer + (point * pointStride), layer.Weights(panel, point), sums)
                {
                    Groups = filter.Groups,
                    GroupStride = (nint)dilation * Signal.Lanes,
                    Blocks = layer.Shape.InputBlocks,
                    BlockStride = (nint)rows * Signal.Lanes,
                    SumStride = (nint)sumRows * Signal.Lanes,
                };
                TProduct.Multiply(operands, tiles);
            }

            int perPanel = TProduct.Columns / Signal.Lanes;
            for (int column = panel * perPanel; column < Math.Min((panel + 1) * perPanel, layer.Shape.OutputBlocks); column++)
                Combine(layer, bias, stretch, column, scratch.Sums.Pointer + ((nint)(column % perPanel) * sumRows * Signal.Lanes), (nint)TProduct.Columns * sumRows);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Project(Signal input, ReadOnlySpan<float> weights, float slope, int first, Span<float> sums)
    {
        int taps = weights.Length / (input.Blocks * Signal.Lanes);
        var factor = T.All(slope);
        fixed (float* start = weights)
        {
            for (int i = 0; i < sums.Length; i++)
            {
                T sum = default;
                float* weight = start;
                for (int tap = 0; tap < taps; tap++)
                {
                    for (int block = 0; block < input.Blocks; block++)
                    {
                        float* value = input.At(block, first + i + tap - (taps / 2));
                        for (int lane = 0; lane < Signal.Lanes; lane += T.Count, weight += T.Count)
                        {
                            T values = T.Load(value + lane);
                            sum = T.MultiplyAdd(T.Max(values, T.Multiply(values, factor)), T.Load(weight), sum);
                        }
                    }
                }

                sums[i] = T.Sum(sum);
            }
        }
    }

    private static void Evaluate<TActivation>(ConvolutionLayer layer, in Stretch stretch, int tiles, int rows, float* values)
        where TActivation : struct, IActivation
    {
        switch (layer.Filter.Pairs.Length)
        {
            case 3: Evaluate<TActivation, ThreePairs>(layer, stretch, tiles, rows, values); break;
            case 4: Evaluate<TActivation, FourPairs>(layer, stretch, tiles, rows, values); break;
            case 5: Evaluate<TActivation, FivePairs>(layer, stretch, tiles, rows, values); break;
            default: Evaluate<TActivation, Direct>(layer, stretch, tiles, rows, values); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Evaluate<TActivation, TTransforms>(ConvolutionLayer layer, in Stretch stretch, int tiles, int rows, float* values)
        where TActivation : struct, IActivation
        where TTransforms : struct, ITileTransforms
    {
        float* factors = layer.Tables.Input;
        int dilation = layer.Shape.Dilation, blocks = layer.Shape.InputBlocks;
        int first = stretch.First - (layer.Shape.Centre * dilation), all = tiles + ((layer.Filter.Groups - 1) * dilation);
        nint stride = (nint)blocks * rows * Signal.Lanes, step = (nint)dilation * Signal.Lanes, next = (layer.Filter.Outputs - 1) * step;
        for (int block = 0; block < blocks; block++)
        {
            float* from = stretch.Input.At(block, first), to = values + ((nint)block * rows * Signal.Lanes);
            for (int tile = 0; tile < all; tile += dilation, from += next)
            {
                for (int phase = 0; phase < dilation; phase++, from += Signal.Lanes, to += Signal.Lanes)
                {
                    for (int lane = 0; lane < Signal.Lanes; lane += T.Count) TTransforms.Evaluate<T, TActivation>(from + lane, step, to + lane, stride, factors);
                }
            }
        }
    }

    private static void Combine(ConvolutionLayer layer, float* bias, in Stretch stretch, int column, float* sums, nint stride)
    {
        switch (stretch.Epilogue)
        {
            case EpilogueKind.Leaky: Combine<LeakyEpilogue>(layer, bias, stretch, column, sums, stride); break;
            case EpilogueKind.Residual: Combine<ResidualEpilogue>(layer, bias, stretch, column, sums, stride); break;
            case EpilogueKind.Summing: Combine<SummingEpilogue>(layer, bias, stretch, column, sums, stride); break;
            case EpilogueKind.Averaging: Combine<AveragingEpilogue>(layer, bias, stretch, column, sums, stride); break;
            default: Combine<PlainEpilogue>(layer, bias, stretch, column, sums, stride); break;
        }
    }

    private static void Combine<TEpilogue>(ConvolutionLayer layer, float* bias, in Stretch stretch, int column, float* sums, nint stride)
        where TEpilogue : struct, IEpilogue
    {
        switch (layer.Filter.Pairs.Length)
        {
            case 3: Combine<TEpilogue, ThreePairs>(layer, bias, stretch, column, sums, stride); break;
            case 4: Combine<TEpilogue, FourPairs>(layer, bias, stretch, column, sums, stride); break;
            case 5: Combine<TEpilogue, FivePairs>(layer, bias, stretch, column, sums, stride); break;
            default: Combine<TEpilogue, Direct>(layer, bias, stretch, column, sums, stride); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Combine<TEpilogue, TTransforms>(ConvolutionLayer layer, float* bias, in Stretch stretch, int column, float* sums, nint stride)
        where TEpilogue : struct, IEpilogue
        where TTransforms : struct, ITileTransforms
    {
        float* factors = layer.Tables.Output;
        var shape = layer.Shape;
        int dilation = shape.Dilation, outputs = layer.Filter.Outputs, block = column % shape.PositionBlocks;
        int upsampling = shape.Upsampling, shift = (column / shape.PositionBlocks) - shape.Cut;
        nint step = (nint)dilation * upsampling * Signal.Lanes;
        bias += column * Signal.Lanes;
        for (int start = stretch.First; start < stretch.End; start += outputs * dilation)
        {
            for (int phase = 0; phase < dilation; phase++, sums += Signal.Lanes)
            {
                int position = start + phase, count = Math.Min(outputs, (stretch.End - position + dilation - 1) / dilation);
                if (count <= 0) continue;
                int at = (upsampling * position) + shift;
                float* output = stretch.Output.At(block, at), residual = stretch.Residual.At(block, at);
                for (int lane = 0; lane < Signal.Lanes; lane += T.Count)
                    TTransforms.Combine<T, TEpilogue>(sums + lane, stride, factors, T.Load(bias + lane), new TilePlace(output + lane, residual + lane, step, outputs, count));
            }
        }
    }
}
