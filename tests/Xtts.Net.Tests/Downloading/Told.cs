namespace Xtts.Net.Tests.Downloading;

/// <summary>Keeps what is told, on the thread that tells.</summary>
internal sealed class Told<T>(List<T> told) : IProgress<T>
{
    public void Report(T value) => told.Add(value);
}
