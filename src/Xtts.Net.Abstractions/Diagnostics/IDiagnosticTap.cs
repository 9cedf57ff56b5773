namespace Xtts.Net.Diagnostics;

/// <summary>Receives intermediate values of a model by name. For the parity runner only: it proves stages without widening the model's contract.</summary>
/// <remarks>
/// Names are those of the recorded stages with the part in front: <c>conditioning/attn0.qkv</c>, <c>speaker/layer2</c>, <c>gpt/prefill.hidden1</c>,
/// <c>gpt/hidden_ln_f</c>, <c>vocoder/up0_mrf</c>. A backend that is given a tap offers every value it can name.
/// </remarks>
internal interface IDiagnosticTap
{
    /// <summary>Hands over a value.</summary>
    /// <param name="name">Part and stage.</param>
    /// <param name="shape">Length of each axis, batch axis first where the part has one.</param>
    /// <param name="values">Row-major values; valid during the call only.</param>
    void Record(string name, ReadOnlySpan<long> shape, ReadOnlySpan<float> values);
}
