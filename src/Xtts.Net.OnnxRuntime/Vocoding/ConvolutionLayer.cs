using Xtts.Net.OnnxRuntime.Decoding.Direct;
using Xtts.Net.OnnxRuntime.Vocoding.Filters;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>A convolution with its weights as the kernels want them.</summary>
/// <remarks>
/// A transposed convolution of stride s with 2 s taps is one, too: output position s u + q is made of inputs u - 1 and u, with taps of its own for each of the s values of q. So it is a
/// convolution with two taps and s times as many outputs, whose blocks lie s positions apart, side by side. Thread-safe once made.
/// </remarks>
internal sealed unsafe class ConvolutionLayer : IDisposable
{
    private readonly HugeMemory _weights;

    /// <param name="shape">Sizes.</param>
    /// <param name="filter">How it is computed.</param>
    /// <param name="panelColumns">Outputs of one product kernel.</param>
    public ConvolutionLayer(ConvolutionShape shape, MinimalFilter filter, int panelColumns)
    {
        if (filter.Kernel != shape.Kernel) throw new ArgumentException("The filter is for another kernel.", nameof(filter));
        Shape = shape;
        Filter = filter;
        PanelColumns = panelColumns;
        Panels = ((shape.OutputBlocks * Signal.Lanes) + panelColumns - 1) / panelColumns;
        GroupLength = (nint)shape.InputBlocks * Signal.Lanes * panelColumns;
        Tables = new FilterTables(filter);
        Bias = new AlignedBuffer(shape.OutputBlocks * Signal.Lanes);
        _weights = new HugeMemory(sizeof(float) * (long)Panels * filter.Points * filter.Groups * GroupLength);
    }

    /// <summary>Sizes.</summary>
    public ConvolutionShape Shape { get; }

    /// <summary>How it is computed.</summary>
    public MinimalFilter Filter { get; }

    /// <summary>Factors of the filter's transforms.</summary>
    public FilterTables Tables { get; }

    /// <summary>What is added to each output, <c>[output blocks · 16]</c>.</summary>
    public AlignedBuffer Bias { get; }

    /// <summary>Outputs of a panel.</summary>
    public int PanelColumns { get; }

    /// <summary>Panels of outputs.</summary>
    public int Panels { get; }

    /// <summary>Values of a panel's weights for one point and one group, <c>[inputs, panel columns]</c>.</summary>
    public nint GroupLength { get; }

    /// <summary>A panel's weights for a point, <c>[groups, inputs, panel columns]</c>.</summary>
    public float* Weights(int panel, int point) => (float*)_weights.Pointer + ((((nint)panel * Filter.Points) + point) * Filter.Groups * GroupLength);

    /// <inheritdoc/>
    public void Dispose()
    {
        Tables.Dispose();
        Bias.Dispose();
        _weights.Dispose();
    }
}
