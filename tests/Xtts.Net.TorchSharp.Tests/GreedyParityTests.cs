using Xtts.Net.Backends.Testing;

namespace Xtts.Net.TorchSharp.Tests;

public sealed class GreedyParityTests() : GreedyParityContract(new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu }));
