using Xtts.Net.Backends.Testing;

namespace Xtts.Net.TorchSharp.Tests;

/// <summary>Weights of 8 bits, too, decode sequences together as they do alone.</summary>
public sealed class EightBitBatchTests() : DecodingBatchContract(new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu, Precision = TorchPrecision.Int8Weights }));
