namespace Xtts.Net.Goldens;

/// <summary>What opening, loading and speaking with a file must lead to.</summary>
public enum CheckpointOutcome
{
    /// <summary>The model loads and has the recorded values.</summary>
    Loads,

    /// <summary>A typed error.</summary>
    Error,

    /// <summary>Either; a model that loads carries a remark.</summary>
    ErrorOrLoads,
}
