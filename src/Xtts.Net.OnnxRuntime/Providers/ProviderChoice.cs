namespace Xtts.Net.OnnxRuntime.Providers;

/// <summary>A provider and why it was chosen.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Description">What people are told of the choice.</param>
internal sealed record ProviderChoice(SelectedProvider Provider, OnnxRuntimeProvider Description);
