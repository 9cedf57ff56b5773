using Xtts.Net.Backends.Testing;

namespace Xtts.Net.TorchSharp.Tests;

public sealed class ModelTests() : ModelContract(new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu }));
