namespace Xtts.Net.OnnxRuntime;

/// <summary>What ONNX Runtime itself writes to the standard error stream.</summary>
public enum OnnxRuntimeLogLevel
{
    /// <summary>Nothing: errors arrive as exceptions.</summary>
    None,

    /// <summary>Errors.</summary>
    Error,

    /// <summary>Errors and warnings.</summary>
    Warning,

    /// <summary>Also information, such as which provider runs which node.</summary>
    Information,

    /// <summary>Everything.</summary>
    Verbose,
}
