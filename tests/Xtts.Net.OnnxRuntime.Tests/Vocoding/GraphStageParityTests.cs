using Xtts.Net.Backends.Testing;

namespace Xtts.Net.OnnxRuntime.Tests.Vocoding;

/// <summary>The stages with the vocoder as a graph on the processor, which has to be asked for.</summary>
public sealed class GraphStageParityTests() : StageParityContract(new OnnxRuntimeBackend(new OnnxRuntimeOptions { Vocoder = OnnxRuntimeVocoder.Graph }));
