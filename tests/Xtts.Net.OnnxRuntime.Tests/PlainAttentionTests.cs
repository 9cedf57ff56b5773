using Xtts.Net.Backends.Testing;

namespace Xtts.Net.OnnxRuntime.Tests;

// Attention of plain operators, which providers get whose own has no single precision, on the processor.
public sealed class PlainAttentionBatchTests() : DecodingBatchContract(new OnnxRuntimeBackend(new OnnxRuntimeOptions { PlainAttention = true }));

public sealed class PlainAttentionGreedyTests() : GreedyParityContract(new OnnxRuntimeBackend(new OnnxRuntimeOptions { PlainAttention = true }));

public sealed class PlainAttentionStageTests() : StageParityContract(new OnnxRuntimeBackend(new OnnxRuntimeOptions { PlainAttention = true }));
