using Xtts.Net.Backends;
using Xtts.Net.Synthesis;

namespace Xtts.Net;

/// <summary>What to load and on what to run it. Backends extend it: <c>options.UseOnnxRuntime()</c>.</summary>
/// <remarks>Either <see cref="Model"/> or <see cref="CheckpointPath"/> names the checkpoint. Files that are not named are looked for beside it. Not thread-safe.</remarks>
public sealed class XttsOptions
{
    /// <summary>A checkpoint file, or a folder with one (<c>model.pth</c>, <c>best_model.pth</c>, the newest <c>best_model_{step}.pth</c>, <c>model.safetensors</c>).</summary>
    public string? Model { get; set; }

    /// <summary>The checkpoint file, when it is to be named apart from the folder in <see cref="Model"/>.</summary>
    public string? CheckpointPath { get; set; }

    /// <summary>The model's <c>config.json</c>; by default beside the checkpoint.</summary>
    public string? ConfigPath { get; set; }

    /// <summary>The model's <c>vocab.json</c>; by default beside the checkpoint.</summary>
    public string? VocabularyPath { get; set; }

    /// <summary>The speaker file; by default <c>speakers_xtts.pth</c> beside the checkpoint, when there is one.</summary>
    public string? SpeakersPath { get; set; }

    /// <summary>The backend; set by an extension method such as <c>UseOnnxRuntime()</c>.</summary>
    public IXttsBackend? Backend { get; set; }

    /// <summary>Told of what loading is busy with, on the thread that loads.</summary>
    public IProgress<LoadProgress>? Progress { get; set; }
}
