using Xtts.Net.Backends.Testing;

namespace Xtts.Net.TorchSharp.Tests;

public sealed class LoadingTests() : LoadingContract(new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu }));
