using Xtts.Net.Backends;

namespace Xtts.Net.Diagnostics;

/// <summary>A backend that can also hand over intermediate values.</summary>
internal interface ITappableBackend : IXttsBackend
{
    /// <summary>Loads a model that reports its intermediate values.</summary>
    /// <param name="weights">The model's weights.</param>
    /// <param name="tap">Receives the values.</param>
    IXttsModel Load(IModelWeights weights, IDiagnosticTap tap);
}
