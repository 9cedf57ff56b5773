using Xtts.Net.Backends.Testing;

namespace Xtts.Net.TorchSharp.Tests;

public sealed class CheckpointFileTests() : CheckpointFileContract(new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu }));
