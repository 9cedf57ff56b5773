using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Logging;
using Xtts.Net.Audio.Clips;
using Xtts.Net.Loading;
using Xtts.Net.Logging;

namespace Xtts.Net.Voices;

/// <summary>Cloning from clips as they come to a voice that tells where it comes from.</summary>
/// <remarks>Blocks until done. Thread-safe as the model is.</remarks>
internal sealed class VoiceCloner
{
    private readonly VoiceCloningRecipe _recipe;
    private readonly ModelDescription _model;
    private readonly int _sampleRate;
    private readonly ILogger _logger;

    /// <param name="recipe">The numeric work.</param>
    /// <param name="model">The model, for the provenance.</param>
    /// <param name="sampleRate">Rate at which the model hears clips, in Hz.</param>
    /// <param name="logger">Takes messages.</param>
    public VoiceCloner(VoiceCloningRecipe recipe, ModelDescription model, int sampleRate, ILogger logger)
    {
        _recipe = recipe;
        _model = model;
        _sampleRate = sampleRate;
        _logger = logger;
    }

    /// <summary>Name and version of this library.</summary>
    public static string Library { get; } = $"{nameof(Xtts)}.{nameof(Net)} " +
        (typeof(VoiceCloner).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown");

    /// <summary>The time as a voice file keeps it: whole seconds.</summary>
    public static DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>Clones a voice.</summary>
    /// <param name="name">Name of the voice, for people.</param>
    /// <param name="count">Number of clips.</param>
    /// <param name="load">Loads a clip by its place.</param>
    /// <param name="settings">How the clips are used; <see langword="null"/> for the model's own values.</param>
    /// <param name="cancellationToken">Cancels between two clips and between two runs of an encoder.</param>
    public Voice Clone(string name, int count, Func<int, LoadedClip> load, CloningSettings? settings, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        var clips = HeardClips.Load(count, load, _sampleRate, cancellationToken);
        var cloned = _recipe.CloneWithSpeakers(name, clips.Audio, settings, cancellationToken);
        LogWarnings(clips.Review(_recipe.Resolve(settings), cloned.Speakers));
        _logger.VoiceCloned(count, Stopwatch.GetElapsedTime(started).TotalSeconds);
        return cloned.Voice.WithLabel(name, OriginOf(clips, settings));
    }

    /// <summary>Reports on clips.</summary>
    /// <param name="count">Number of clips.</param>
    /// <param name="load">Loads a clip by its place.</param>
    /// <param name="settings">How the clips would be used; <see langword="null"/> for the model's own values.</param>
    /// <param name="cancellationToken">Cancels between two clips and between two runs of an encoder.</param>
    public ReferenceClipReport Inspect(int count, Func<int, LoadedClip> load, CloningSettings? settings, CancellationToken cancellationToken)
    {
        (settings ?? CloningSettings.Default).Validate();
        var clips = HeardClips.Load(count, load, _sampleRate, cancellationToken);
        return clips.Review(_recipe.Resolve(settings), _recipe.TryEncodeSpeakers(clips.Audio, settings, cancellationToken));
    }

    private void LogWarnings(ReferenceClipReport report)
    {
        foreach (var clip in report.Clips)
        {
            foreach (var remark in clip.Remarks.Where(IsWarning)) _logger.ClipSuspicious(clip.Name, remark.Code, remark.Message);
        }

        foreach (var remark in report.Remarks.Where(IsWarning)) _logger.ClipsSuspicious(remark.Code, remark.Message);
    }

    private static bool IsWarning(ClipRemark remark) => remark.Severity == ClipRemarkSeverity.Warning;

    private VoiceProvenance OriginOf(HeardClips clips, CloningSettings? settings) => new()
    {
        Model = Path.GetFileName(_model.CheckpointPath),
        ModelStep = _model.Metadata.Step,
        ModelIdentity = _model.Identity,
        Clips = clips.Origins,
        Settings = _recipe.Resolve(settings),
        Created = Now,
        Library = Library,
    };
}
