using Xtts.Net.Synthesis;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Health;

/// <summary>Does something while a model is loading, on the thread that loads.</summary>
internal sealed class ImmediateProgress(Action report) : IProgress<LoadProgress>
{
    public void Report(LoadProgress value) => report();
}
