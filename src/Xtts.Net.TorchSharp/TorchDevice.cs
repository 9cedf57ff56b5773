namespace Xtts.Net.TorchSharp;

/// <summary>Where the models of a backend run, and why there.</summary>
/// <param name="Name">The device: <c>cpu</c> or <c>cuda:N</c>.</param>
/// <param name="Reason">Why this one, for people and logs.</param>
public sealed record TorchDevice(string Name, string Reason)
{
    /// <summary>Whether this is a GPU.</summary>
    public bool IsCuda => Name != TorchDevices.Cpu;
}
