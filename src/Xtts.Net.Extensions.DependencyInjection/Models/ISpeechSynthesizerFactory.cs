using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

namespace Xtts.Net.Extensions.DependencyInjection.Models;

/// <summary>The models of the container by name, for code that chooses one at run time; code that knows its model asks for a keyed service.</summary>
/// <remarks>Thread-safe. What it hands out is shared and belongs to the container.</remarks>
public interface ISpeechSynthesizerFactory
{
    /// <summary>Names of the models, in the order in which they were added; the one without a name is the empty string.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>What speaks with a model.</summary>
    /// <param name="name">Name of the model.</param>
    /// <exception cref="UnknownModelException">No model of that name was added.</exception>
    ISpeechSynthesizer GetSynthesizer(string name);

    /// <summary>The voices of a model.</summary>
    /// <param name="name">Name of the model.</param>
    /// <exception cref="UnknownModelException">No model of that name was added.</exception>
    IVoiceCatalog GetVoices(string name);

    /// <summary>What is loaded under a name, and how to switch it.</summary>
    /// <param name="name">Name of the model.</param>
    /// <exception cref="UnknownModelException">No model of that name was added.</exception>
    IModelHost GetHost(string name);
}
