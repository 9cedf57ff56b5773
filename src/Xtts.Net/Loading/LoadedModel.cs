using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;
using Xtts.Net.Configuration;
using Xtts.Net.Text;
using Xtts.Net.Text.Japanese;
using Xtts.Net.Voices;

namespace Xtts.Net.Loading;

/// <summary>Everything that belongs to one loaded model; disposed together, the model before the weights it maps.</summary>
internal sealed class LoadedModel : IDisposable
{
    private readonly CheckpointWeights _weights;

    public LoadedModel(CheckpointWeights weights, IXttsModel model, XttsConfiguration configuration, ITextTokenizer tokenizer, IReadOnlyDictionary<string, Voice> voices, ModelDescription description)
    {
        _weights = weights;
        Model = model;
        Configuration = configuration;
        Tokenizer = tokenizer;
        Voices = voices;
        Description = description;
    }

    /// <summary>The numeric work.</summary>
    public IXttsModel Model { get; }

    /// <summary>The weights, for the values that features need (<c>mel_stats</c>).</summary>
    public IModelWeights Weights => _weights;

    /// <summary>What <c>config.json</c> says.</summary>
    public XttsConfiguration Configuration { get; }

    /// <summary>The vocabulary's tokenizer.</summary>
    public ITextTokenizer Tokenizer { get; }

    /// <summary>Built-in voices by name.</summary>
    public IReadOnlyDictionary<string, Voice> Voices { get; }

    /// <summary>What was loaded.</summary>
    public ModelDescription Description { get; }

    /// <summary>Words of Japanese, when a dictionary was named.</summary>
    public JapaneseDictionary? Japanese { get; init; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Model.Dispose();
        _weights.Dispose();
        Japanese?.Dispose();
    }
}
