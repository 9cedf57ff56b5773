namespace Xtts.Net.Checkpoints.Export;

/// <summary>What an export is busy with, in order.</summary>
public enum ExportStage
{
    /// <summary>Reading the directory of the source and deciding what goes where.</summary>
    Preparing,

    /// <summary>Copying tensors.</summary>
    Writing,

    /// <summary>Reading the written file back and holding it against the source.</summary>
    Verifying,

    /// <summary>Waiting for the disk, and giving the file its name.</summary>
    Finishing,

    /// <summary>The file is there.</summary>
    Done,
}
