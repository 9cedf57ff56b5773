namespace Xtts.Net.TorchSharp.Tests;

/// <summary>Tests that look at what the whole process holds.</summary>
[CollectionDefinition(nameof(NothingElseRuns), DisableParallelization = true)]
public sealed class NothingElseRuns;
