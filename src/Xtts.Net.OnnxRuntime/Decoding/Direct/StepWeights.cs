using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Decoding.Direct;

/// <summary>Everything that a decoding step reads, in single precision, the matrices divided among the members of a team. Thread-safe once made.</summary>
internal sealed class StepWeights : IDisposable
{
    private readonly List<IDisposable> _owned = [];

    private StepWeights(IModelWeights weights, int members)
    {
        var sizes = weights.Sizes;
        int inner = checked((int)weights.Get(BlockMatrices.Name(0) + "mlp.c_fc.weight").Shape[1]);
        Members = new MemberWeights[members];
        for (int member = 0; member < members; member++) Members[member] = Keep(new MemberWeights(sizes, inner, MemberShares.Of(sizes, inner, member, members)));
        Blocks = new BlockVectors[sizes.Layers];
        for (int layer = 0; layer < sizes.Layers; layer++)
        {
            string block = BlockMatrices.Name(layer);
            Blocks[layer] = new BlockVectors(Norm(block + "ln_1"), Vector(block + "attn.c_proj.bias"), Norm(block + "ln_2"), Vector(block + "mlp.c_proj.bias"));
        }

        LastNorm = Norm("gpt.gpt.ln_f");
        FinalNorm = Norm("gpt.final_norm");
        HeadBias = Vector("gpt.mel_head.bias");

        NormWeights Norm(string name) => new(Vector(name + ".weight"), Vector(name + ".bias"));

        AlignedBuffer Vector(string name)
        {
            var weight = weights.Get(name);
            var buffer = Keep(new AlignedBuffer(weight.ElementCount));
            weight.CopyTo(buffer.Values);
            return buffer;
        }
    }

    /// <summary>The matrices, by members.</summary>
    public MemberWeights[] Members { get; }

    /// <summary>The blocks' short weights.</summary>
    public BlockVectors[] Blocks { get; }

    /// <summary>GPT-2's own last norm.</summary>
    public NormWeights LastNorm { get; }

    /// <summary>The norm after that.</summary>
    public NormWeights FinalNorm { get; }

    /// <summary>Bias of the head, <c>[codes]</c>.</summary>
    public AlignedBuffer HeadBias { get; }

    /// <summary>Reads the weights of a model, with as many threads as there are members.</summary>
    /// <param name="weights">The model's weights.</param>
    /// <param name="members">Size of the team.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="OperationCanceledException">Reading was stopped; nothing is left behind.</exception>
    public static StepWeights Read(IModelWeights weights, int members, CancellationToken cancellationToken)
    {
        var step = new StepWeights(weights, members);
        try
        {
            step.Fill(weights, cancellationToken);
            return step;
        }
        catch
        {
            step.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _owned.ForEach(part => part.Dispose());

    private void Fill(IModelWeights weights, CancellationToken cancellationToken)
    {
        var sizes = weights.Sizes;
        int inner = Members[^1].Shares.Inner.End;
        try
        {
            Parallel.For(
                0,
                sizes.Layers,
                new ParallelOptions { MaxDegreeOfParallelism = Members.Length, CancellationToken = cancellationToken },
                () => new BlockMatrices(sizes.Width, inner),
                (layer, _, matrices) =>
                {
                    matrices.Read(weights, layer);
                    foreach (var member in Members) member.Fill(layer, matrices);
                    return matrices;
                },
                static _ => { });
        }
        catch (AggregateException exception) when (exception.InnerExceptions.Count > 0)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        float[] head = weights.Get("gpt.mel_head.weight").ToArray();
        foreach (var member in Members) member.FillHead(head);
    }

    private T Keep<T>(T part)
        where T : IDisposable
    {
        _owned.Add(part);
        return part;
    }
}
