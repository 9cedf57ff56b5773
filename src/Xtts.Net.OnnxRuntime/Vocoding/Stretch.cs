using Xtts.Net.OnnxRuntime.Vocoding.Epilogues;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>Part of a convolution's work: some of its positions.</summary>
/// <param name="Input">What is read.</param>
/// <param name="Activated">Whether the input passes through a leaky ReLU while it is read.</param>
/// <param name="Output">What is written.</param>
/// <param name="Residual">What the epilogue reads beside it, where it does.</param>
/// <param name="Epilogue">What is done to the outputs.</param>
/// <param name="First">First input position that outputs are made for.</param>
/// <param name="End">The one after the last.</param>
internal readonly record struct Stretch(Signal Input, bool Activated, Signal Output, Signal Residual, EpilogueKind Epilogue, int First, int End);
