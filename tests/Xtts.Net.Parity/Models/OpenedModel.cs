using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;
using Xtts.Net.Configuration;
using Xtts.Net.Loading;
using Xtts.Net.Text;
using Xtts.Net.Text.Tokenization;

namespace Xtts.Net.Parity.Models;

/// <summary>A checkpoint with configuration and vocabulary, mapped and checked as loading does it, without a backend.</summary>
internal sealed class OpenedModel : IDisposable
{
    private readonly CheckpointWeights _weights;

    private OpenedModel(KeyMap keys, CheckpointWeights weights, ITextTokenizer tokenizer)
    {
        Keys = keys;
        _weights = weights;
        Tokenizer = tokenizer;
    }

    /// <summary>What became of every key.</summary>
    public KeyMap Keys { get; }

    /// <summary>The weights.</summary>
    public IModelWeights Weights => _weights;

    /// <summary>The vocabulary's tokenizer.</summary>
    public ITextTokenizer Tokenizer { get; }

    /// <summary>Opens the files of a model.</summary>
    public static OpenedModel Open(XttsOptions options)
    {
        var files = ModelFiles.Locate(options);
        var checkpoint = new CheckpointReader().Open(files.CheckpointPath);
        try
        {
            return Load(checkpoint, files.ConfigPath, files.VocabularyPath);
        }
        catch
        {
            checkpoint.Dispose();
            throw;
        }
    }

    /// <summary>Maps an open checkpoint; the result owns it, an error leaves it open.</summary>
    public static OpenedModel Load(ICheckpoint checkpoint, string configPath, string vocabularyPath)
    {
        var configuration = XttsConfiguration.Read(configPath);
        var tokenizer = BpeTokenizer.Read(vocabularyPath);
        var keys = new XttsKeyMapper().Map(checkpoint);
        var sizes = ModelSizesReader.Read(checkpoint, keys, configuration);
        VocabularyFit.Require(tokenizer, sizes, vocabularyPath);
        return new OpenedModel(keys, new CheckpointWeights(checkpoint, keys, sizes), tokenizer);
    }

    /// <inheritdoc/>
    public void Dispose() => _weights.Dispose();
}
