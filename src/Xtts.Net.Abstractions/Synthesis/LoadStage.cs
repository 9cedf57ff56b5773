namespace Xtts.Net.Synthesis;

/// <summary>What loading a model is busy with, in order.</summary>
public enum LoadStage
{
    /// <summary>Reading the directory of the checkpoint.</summary>
    OpeningCheckpoint,

    /// <summary>Reading <c>config.json</c> and <c>vocab.json</c>.</summary>
    ReadingConfiguration,

    /// <summary>Mapping and checking weights.</summary>
    MappingWeights,

    /// <summary>Preparing the backend.</summary>
    PreparingBackend,

    /// <summary>Done.</summary>
    Ready,
}
