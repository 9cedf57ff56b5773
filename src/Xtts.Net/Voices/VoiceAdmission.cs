using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Xtts.Net.Backends;
using Xtts.Net.Loading;
using Xtts.Net.Logging;

namespace Xtts.Net.Voices;

/// <summary>Decides which voices a model speaks with: those of its sizes. Warns, once a voice, when another model cloned it: it works, and may sound less like the speaker.</summary>
/// <remarks>Thread-safe. Does not keep voices alive.</remarks>
internal sealed class VoiceAdmission
{
    private readonly ConditionalWeakTable<Voice, object> _warned = [];
    private readonly ModelSizes _sizes;
    private readonly ModelDescription? _model;
    private readonly ILogger? _logger;

    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="model">What was loaded; <see langword="null"/> when that is not known.</param>
    /// <param name="logger">Takes the warnings.</param>
    public VoiceAdmission(ModelSizes sizes, ModelDescription? model = null, ILogger? logger = null)
    {
        _sizes = sizes;
        _model = model;
        _logger = logger;
    }

    private string? ModelName => _model is null ? null : Path.GetFileName(_model.CheckpointPath);

    /// <summary>Takes a voice, or refuses it.</summary>
    /// <exception cref="VoiceMismatchException">The voice belongs to a model of other sizes.</exception>
    public void Require(Voice voice)
    {
        VoiceFit.Require(voice, _sizes, ModelName);
        if (_logger is null || _model?.Identity is not { } identity || voice.Provenance is not { } origin) return;
        bool foreign = IsForeign(origin) || origin.Parts.Any(part => IsForeign(part.Provenance));
        if (foreign && _warned.TryAdd(voice, this)) _logger.VoiceOfAnotherModel(voice.Name, VoiceFit.ModelOf(origin) ?? "another model", ModelName ?? "");

        bool IsForeign(VoiceProvenance? known) => known?.ModelIdentity is { } other && ModelIdentity.Differ(other, identity);
    }
}
