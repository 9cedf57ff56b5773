namespace Xtts.Net.Documentation.Tests.Snippets;

/// <summary>Stands for what an application plays samples with.</summary>
public abstract class SamplePlayer
{
    /// <summary>Plays samples, or queues them.</summary>
    public abstract void Write(ReadOnlySpan<float> samples);
}
