namespace Xtts.Net.Tests.Downloading;

/// <summary>Does something with what is told, on the thread that tells.</summary>
internal sealed class Told<T>(Action<T> then) : IProgress<T>
{
    public void Report(T value) => then(value);
}
