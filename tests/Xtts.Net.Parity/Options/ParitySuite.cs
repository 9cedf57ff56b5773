namespace Xtts.Net.Parity.Options;

/// <summary>Parts of the goldens.</summary>
[Flags]
internal enum ParitySuite
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>What <c>manifest_stages.json</c> lists.</summary>
    Stages = 1,

    /// <summary>What <c>manifest_checkpoints.json</c> lists.</summary>
    Checkpoints = 2,

    /// <summary>The <c>.jsonl</c> files of the text front end.</summary>
    Text = 4,

    /// <summary>Everything that the folder has.</summary>
    All = Stages | Checkpoints | Text,
}
