using Microsoft.Extensions.Logging;
using Xtts.Net.Voices.Cataloguing;

namespace Xtts.Net.Extensions.DependencyInjection.Models;

/// <summary>Loads a model and makes it ready for requests: its voices, and the first utterance if one is wanted.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ModelStarter
{
    private readonly Func<VoiceCatalogOptions> _voices;
    private readonly WarmUpUtterance? _warmUp;
    private readonly ILoggerFactory _loggers;

    /// <param name="voices">The voices as configured at the moment.</param>
    /// <param name="warmUp">What to say before the first request; <see langword="null"/> for nothing.</param>
    /// <param name="loggers">Where messages go.</param>
    public ModelStarter(Func<VoiceCatalogOptions> voices, WarmUpUtterance? warmUp, ILoggerFactory loggers)
    {
        _voices = voices;
        _warmUp = warmUp;
        _loggers = loggers;
    }

    /// <summary>Loads a model. Whatever fails, nothing stays loaded.</summary>
    /// <param name="options">What to load.</param>
    /// <param name="cancellationToken">Cancels at any point.</param>
    public async Task<ServedModel> StartAsync(XttsOptions options, CancellationToken cancellationToken)
    {
        var synthesizer = await XttsSynthesizer.LoadAsync(options, _loggers, cancellationToken).ConfigureAwait(false);
        VoiceCatalog? voices = null;
        try
        {
            voices = new VoiceCatalog(synthesizer, _voices());
            var model = new ServedModel(synthesizer, voices, options);
            if (_warmUp is not null) await _warmUp.SpeakAsync(model, cancellationToken).ConfigureAwait(false);
            return model;
        }
        catch
        {
            if (voices is not null) await voices.DisposeAsync().ConfigureAwait(false);     // ends the cloning of a voice, which the synthesizer would wait for
            await synthesizer.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
