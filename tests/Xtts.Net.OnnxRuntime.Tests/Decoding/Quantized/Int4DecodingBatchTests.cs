using Xtts.Net.Backends.Testing;

namespace Xtts.Net.OnnxRuntime.Tests.Decoding.Quantized;

public sealed class Int4DecodingBatchTests() : DecodingBatchContract(new OnnxRuntimeBackend(new OnnxRuntimeOptions { Precision = OnnxRuntimePrecision.Int4, KeepQuantizedWeights = false }));
