using Microsoft.Extensions.Logging.Abstractions;
using Xtts.Net.Backends;
using Xtts.Net.Diagnostics;

namespace Xtts.Net.Parity.Models;

/// <summary>One model in every form that checks need; each is made when it is first asked for.</summary>
/// <remarks>Final outputs are taken from the plain forms, intermediate values from the tapped one. Not thread-safe.</remarks>
internal sealed class ModelUnderTest : IDisposable
{
    private readonly Func<IXttsBackend> _backend;
    private readonly Lazy<OpenedModel> _opened;
    private readonly Lazy<IXttsModel> _model;
    private readonly Lazy<TappedModel> _tapped;
    private readonly Lazy<XttsSynthesizer> _synthesizer;

    /// <param name="backend">Makes the backend.</param>
    /// <param name="files">Names the model's files.</param>
    public ModelUnderTest(Func<IXttsBackend> backend, XttsOptions files)
    {
        _backend = backend;
        _opened = new(() => OpenedModel.Open(files));
        _model = new(() => backend().Load(Opened.Weights));
        _tapped = new(() => new TappedModel(backend() as ITappableBackend ?? throw new InvalidDataException("The backend hands over no intermediate values."), Opened.Weights));
        _synthesizer = new(() => Load(files, backend()));
    }

    /// <summary>Weights and tokenizer.</summary>
    public OpenedModel Opened => _opened.Value;

    /// <summary>Sizes of the model.</summary>
    public ModelSizes Sizes => Opened.Weights.Sizes;

    /// <summary>The backend's model, loaded as users load it.</summary>
    public IXttsModel Model => _model.Value;

    /// <summary>The backend's model that hands over intermediate values.</summary>
    public TappedModel Tapped => _tapped.Value;

    /// <summary>The whole library over the model.</summary>
    public XttsSynthesizer Synthesizer => _synthesizer.Value;

    /// <summary>The backend's model with some values replaced; the caller disposes it.</summary>
    public IXttsModel LoadModified(IEnumerable<ValueChange> changes) => _backend().Load(new ModifiedWeights(Opened.Weights, changes));

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_synthesizer.IsValueCreated) Synthesizer.Dispose();
        if (_tapped.IsValueCreated) Tapped.Dispose();
        if (_model.IsValueCreated) Model.Dispose();
        if (_opened.IsValueCreated) Opened.Dispose();
    }

    private static XttsSynthesizer Load(XttsOptions files, IXttsBackend backend)
    {
        var options = new XttsOptions
        {
            Model = files.Model,
            CheckpointPath = files.CheckpointPath,
            ConfigPath = files.ConfigPath,
            VocabularyPath = files.VocabularyPath,
            SpeakersPath = files.SpeakersPath,
            Backend = backend,
        };
        return XttsSynthesizer.LoadAsync(options, NullLoggerFactory.Instance, CancellationToken.None).GetAwaiter().GetResult();
    }
}
