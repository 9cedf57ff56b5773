using Xtts.Net.Backends;
using Xtts.Net.Diagnostics;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>The GPT: its session and its embeddings, shared by all batches. Thread-safe.</summary>
internal sealed class GptDecoder : IDisposable
{
    /// <param name="session">The session, owned from now on.</param>
    /// <param name="embeddings">The embeddings, owned from now on.</param>
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="tap">Receives intermediate values, if the graph offers any.</param>
    public GptDecoder(ModelSession session, GptEmbeddings embeddings, ModelSizes sizes, IDiagnosticTap? tap)
    {
        Session = session;
        Embeddings = embeddings;
        Sizes = sizes;
        Tap = tap;
    }

    /// <summary>The session.</summary>
    public ModelSession Session { get; }

    /// <summary>The embeddings.</summary>
    public GptEmbeddings Embeddings { get; }

    /// <summary>Sizes of the model.</summary>
    public ModelSizes Sizes { get; }

    /// <summary>Receives intermediate values.</summary>
    public IDiagnosticTap? Tap { get; }

    /// <summary>Most positions of a sequence: voice, text, start code, codes.</summary>
    public int MaxPositions => Sizes.ConditioningLatents + Sizes.TextPositions + 1 + Embeddings.MaxCodes;

    /// <inheritdoc/>
    public void Dispose()
    {
        Session.Dispose();
        Embeddings.Dispose();
    }
}
