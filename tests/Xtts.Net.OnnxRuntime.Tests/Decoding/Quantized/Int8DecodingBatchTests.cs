using Xtts.Net.Backends.Testing;

namespace Xtts.Net.OnnxRuntime.Tests.Decoding.Quantized;

public sealed class Int8DecodingBatchTests() : DecodingBatchContract(new OnnxRuntimeBackend(new OnnxRuntimeOptions { Precision = OnnxRuntimePrecision.Int8, KeepQuantizedWeights = false }));
