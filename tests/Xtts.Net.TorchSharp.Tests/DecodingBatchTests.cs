using Xtts.Net.Backends.Testing;

namespace Xtts.Net.TorchSharp.Tests;

public sealed class DecodingBatchTests() : DecodingBatchContract(new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu }));
