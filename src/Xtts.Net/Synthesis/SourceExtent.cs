namespace Xtts.Net.Synthesis;

/// <summary>How much of an utterance there is.</summary>
internal enum SourceExtent
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Its beginning: more may follow.</summary>
    Beginning,
}
