namespace Xtts.Net.Benchmarks.FullSize;

/// <summary>A tensor that fills a storage of its own.</summary>
/// <param name="Spec">Element type and shape.</param>
/// <param name="StorageKey">Name of the storage inside the archive's <c>data</c> folder.</param>
/// <param name="Location">Device tag, such as <c>cpu</c> or <c>cuda:0</c>.</param>
internal sealed record StoredTensor(TensorSpec Spec, string StorageKey, string Location);
