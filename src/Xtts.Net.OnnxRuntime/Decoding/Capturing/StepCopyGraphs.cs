using Xtts.Net.OnnxRuntime.Graphs;

namespace Xtts.Net.OnnxRuntime.Decoding.Capturing;

/// <summary>Small graphs that carry a step's values between the host and the places on the device where a captured step looks for them. The runtime has no other way to write to a tensor of a device.</summary>
internal static class StepCopyGraphs
{
    /// <summary>What a copy is called, behind the name of the value.</summary>
    public const string Copied = ".copied";

    /// <summary>Carries the embedding of a code and what there is of its position to the device.</summary>
    /// <param name="width">Width of the model.</param>
    /// <param name="position">How a step says where in its sequence it is.</param>
    public static OnnxModel Enter(int width, PositionInput position)
    {
        var graph = new OnnxGraphBuilder("entry of a captured step", OnnxElementType.Float);
        Copy(graph, GptGraph.Embeddings, OnnxElementType.Float, 1, 1, width);
        if (position == PositionInput.Plain) Copy(graph, GptGraph.Positions, OnnxElementType.Int64, 1, 1);
        else Copy(graph, GptGraph.LastPositions, OnnxElementType.Int32, 1);
        if (position == PositionInput.LastAndLength) Copy(graph, GptGraph.LongestSequence, OnnxElementType.Int32);
        return graph.Build();
    }

    /// <summary>Carries latent and scores back.</summary>
    /// <param name="width">Width of the model.</param>
    /// <param name="codes">Number of codes.</param>
    public static OnnxModel Leave(int width, int codes)
    {
        var graph = new OnnxGraphBuilder("exit of a captured step", OnnxElementType.Float);
        Copy(graph, GptGraph.Latents, OnnxElementType.Float, 1, width);
        Copy(graph, GptGraph.Logits, OnnxElementType.Float, 1, codes);
        return graph.Build();
    }

    private static void Copy(OnnxGraphBuilder graph, string name, OnnxElementType type, params ReadOnlySpan<GraphDimension> shape)
    {
        graph.NodeAs(name + Copied, "Identity", [graph.Input(name, type, shape)]);
        graph.Output(name + Copied, type, shape);
    }
}
