namespace Xtts.Net.TorchSharp.Devices.Tests;

/// <summary>A fact about the memory of a GPU, which the processor does not have.</summary>
internal sealed class DeviceFactAttribute : FactAttribute
{
    /// <summary>Skips the fact on the processor.</summary>
    public DeviceFactAttribute()
    {
        if (DeviceUnderTest.Name == TorchDevices.Cpu) Skip = "the processor's memory is not used up for a test";
    }
}
