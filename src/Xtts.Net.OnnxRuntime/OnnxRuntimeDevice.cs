namespace Xtts.Net.OnnxRuntime;

/// <summary>A device that an execution provider offers.</summary>
/// <param name="Provider">The provider, such as <c>WebGPU</c>.</param>
/// <param name="Name">The device's name as its driver tells it.</param>
/// <param name="Vendor">Who made it.</param>
/// <param name="Kind">What it is: <c>GPU</c>, <c>NPU</c> or <c>CPU</c>.</param>
/// <param name="Index">Its number among the devices of this provider, from 0.</param>
public sealed record OnnxRuntimeDevice(string Provider, string Name, string Vendor, string Kind, int Index);
