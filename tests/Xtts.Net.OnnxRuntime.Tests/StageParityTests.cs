using Xtts.Net.Backends.Testing;

namespace Xtts.Net.OnnxRuntime.Tests;

public sealed class StageParityTests() : StageParityContract(new OnnxRuntimeBackend());
