using Xtts.Net.Backends.Testing;

namespace Xtts.Net.TorchSharp.Devices.Tests;

// What every backend must do, on the device.
public sealed class CheckpointFileTests() : CheckpointFileContract(DeviceUnderTest.Backend());

public sealed class DecodingBatchTests() : DecodingBatchContract(DeviceUnderTest.Backend());

public sealed class GreedyParityTests() : GreedyParityContract(DeviceUnderTest.Backend());

public sealed class LoadingTests() : LoadingContract(DeviceUnderTest.Backend());

public sealed class ModelTests() : ModelContract(DeviceUnderTest.Backend());

public sealed class StageParityTests() : StageParityContract(DeviceUnderTest.Backend());
