namespace Xtts.Net.OnnxRuntime.Vocoding.Epilogues;

/// <summary>What is done to a convolution's outputs before they are written.</summary>
internal enum EpilogueKind
{
    /// <summary><see cref="PlainEpilogue"/>.</summary>
    Plain,

    /// <summary><see cref="LeakyEpilogue"/>.</summary>
    Leaky,

    /// <summary><see cref="ResidualEpilogue"/>.</summary>
    Residual,

    /// <summary><see cref="SummingEpilogue"/>.</summary>
    Summing,

    /// <summary><see cref="AveragingEpilogue"/>.</summary>
    Averaging,
}
