using Xtts.Net.Backends.Testing;

namespace Xtts.Net.TorchSharp.Tests;

public sealed class StageParityTests() : StageParityContract(new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu }));
