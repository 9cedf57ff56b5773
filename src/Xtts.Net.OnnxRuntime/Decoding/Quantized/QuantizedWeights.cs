using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Decoding.Direct;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Everything that a quantised GPT reads: matrices of the blocks in few bits; norms, biases and the head in single precision. Thread-safe once made.</summary>
internal sealed unsafe class QuantizedWeights : IDisposable
{
    private readonly List<IDisposable> _owned = [];

    /// <param name="weights">The model's weights, for what is not quantised.</param>
    /// <param name="layout">Where the matrices lie.</param>
    /// <param name="memory">The matrices; owned from now on.</param>
    public QuantizedWeights(IModelWeights weights, QuantizedLayout layout, IQuantizedMemory memory)
    {
        Layout = layout;
        _owned.Add(memory);
        try
        {
            Blocks = new QuantizedBlock[layout.Sizes.Layers];
            for (int layer = 0; layer < Blocks.Length; layer++) Blocks[layer] = Block(layer);
            LastNorm = Norm("gpt.gpt.ln_f");
            FinalNorm = Norm("gpt.final_norm");
            Head = Vector("gpt.mel_head.weight", Tile.Outputs);
            HeadBias = Vector("gpt.mel_head.bias", Tile.Outputs);
        }
        catch
        {
            Dispose();
            throw;
        }

        QuantizedBlock Block(int layer)
        {
            string name = BlockMatrices.Name(layer);
            return new QuantizedBlock
            {
                AttentionNorm = Norm(name + "ln_1"),
                Projection = Matrix(layer, BlockMatrix.Projection),
                ProjectionBias = Vector(name + "attn.c_attn.bias", Tile.Outputs),
                AttentionOutput = Matrix(layer, BlockMatrix.AttentionOutput),
                AttentionOutputBias = Vector(name + "attn.c_proj.bias", Tile.Outputs),
                FeedForwardNorm = Norm(name + "ln_2"),
                Inner = Matrix(layer, BlockMatrix.Inner),
                InnerBias = Vector(name + "mlp.c_fc.bias", Tile.Outputs),
                Outer = Matrix(layer, BlockMatrix.Outer),
                OuterBias = Vector(name + "mlp.c_proj.bias", Tile.Outputs),
            };
        }

        QuantizedMatrix Matrix(int layer, BlockMatrix matrix) => layout.Matrix(memory.Start, layer, matrix);

        NormWeights Norm(string name) => new(Vector(name + ".weight", 1), Vector(name + ".bias", 1));

        AlignedBuffer Vector(string name, int multiple)
        {
            var weight = weights.Get(name);
            var buffer = new AlignedBuffer((weight.ElementCount + multiple - 1) / multiple * multiple);
            _owned.Add(buffer);
            weight.CopyTo(buffer.Values[..weight.ElementCount]);
            return buffer;
        }
    }

    /// <summary>Where the matrices lie.</summary>
    public QuantizedLayout Layout { get; }

    /// <summary>The blocks.</summary>
    public QuantizedBlock[] Blocks { get; }

    /// <summary>GPT-2's own last norm.</summary>
    public NormWeights LastNorm { get; }

    /// <summary>The norm after that.</summary>
    public NormWeights FinalNorm { get; }

    /// <summary>The head, <c>[codes, width]</c>.</summary>
    public AlignedBuffer Head { get; }

    /// <summary>Bias of the head, <c>[codes]</c>.</summary>
    public AlignedBuffer HeadBias { get; }

    /// <inheritdoc/>
    public void Dispose() => _owned.ForEach(part => part.Dispose());
}
