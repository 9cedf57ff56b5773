using Xtts.Net.Text.Pronunciation;
using Xtts.Net.Voices.Cataloguing;

namespace Xtts.Net.Extensions.DependencyInjection.Models;

/// <summary>The use of a model for one request: until it is disposed, the model stays, whatever is switched meanwhile.</summary>
internal sealed class ModelLease : IDisposable
{
    private readonly CancellationTokenSource _cancellation;
    private ServedModel? _model;

    /// <param name="model">A model that was entered.</param>
    /// <param name="stopping">Cancelled when the host cannot wait any longer.</param>
    /// <param name="request">The caller's own token.</param>
    public ModelLease(ServedModel model, CancellationToken stopping, CancellationToken request)
    {
        _model = model;
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(stopping, request);
    }

    /// <summary>What speaks.</summary>
    public XttsSynthesizer Synthesizer => Model.Synthesizer;

    /// <summary>The voices of that model.</summary>
    public VoiceCatalog Voices => Model.Voices;

    /// <summary>The pronunciations that model was loaded with.</summary>
    public PronunciationLexicon? Lexicon => Model.Lexicon;

    /// <summary>The dictionary that Japanese is read with.</summary>
    public string? JapaneseDictionaryFolder => Model.JapaneseDictionaryFolder;

    /// <summary>Cancelled by the caller, or by a host that cannot wait any longer.</summary>
    public CancellationToken Cancellation => _cancellation.Token;

    private ServedModel Model => _model ?? throw new ObjectDisposedException(nameof(ModelLease));

    /// <summary>Ends the use.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _model, null) is not { } model) return;
        _cancellation.Dispose();
        model.Leave();
    }
}
