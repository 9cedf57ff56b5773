using System.Text.Json;
using Xtts.Net.Audio;
using Xtts.Net.Backends;
using Xtts.Net.Goldens;
using Xtts.Net.Parity.Models;
using Xtts.Net.Voices;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>What the stage checks run on: the main model, the clips, the texts, the recorded voices.</summary>
internal sealed class StageBench : IDisposable
{
    private readonly GoldenFolder _folder;

    public StageBench(GoldenFolder folder, StageManifest manifest, Func<IXttsBackend> backend)
    {
        _folder = folder;
        Manifest = manifest;
        Model = new ModelUnderTest(backend, new XttsOptions { Model = folder.PathOf(manifest.Model) });
    }

    /// <summary>The manifest.</summary>
    public StageManifest Manifest { get; }

    /// <summary>Whether greedy runs are not repeated, but led along the codes that the reference chose: a reduced precision may choose others.</summary>
    public bool OnlyLeadsAlongRecordedCodes { get; init; }

    /// <summary>Whether the model hands over nothing from inside a prompt: the processor's own kernels for quantised weights do not.</summary>
    public bool HidesPrompts { get; init; }

    /// <summary>The main model.</summary>
    public ModelUnderTest Model { get; }

    /// <summary>Path of a reference clip.</summary>
    public string ClipPath(string name) => ReferenceClips.PathOf(_folder, name);

    /// <summary>A reference clip as the model hears it.</summary>
    public float[] LoadClip(string name, int sampleRate) => ReferenceAudio.Load(ClipPath(name), sampleRate);

    /// <summary>Conditioning latents that a run of kind <c>cond-latents</c> recorded.</summary>
    /// <exception cref="InvalidDataException">No file has such a run.</exception>
    public float[] RecordedConditioning(string run)
    {
        string tensor = $"{run}.gpt_cond_latent";
        var recorded = Manifest.Files.Where(file => file.Kind == "cond-latents").Select(file => _folder.Tensors(file.Path)).FirstOrDefault(tensors => tensors.Contains(tensor));
        return recorded?[tensor].Values ?? throw new InvalidDataException($"No recorded voice is named '{run}'.");
    }

    /// <summary>The clips of a named voice and how they are used.</summary>
    /// <exception cref="InvalidDataException">No file has such a run.</exception>
    public (IReadOnlyList<string> Clips, CloningSettings Settings) VoiceRecipe(string run)
    {
        foreach (var file in Manifest.Files.Where(file => file.Kind == "cond-latents"))
        {
            foreach (var entry in file.Entry.Items("runs"))
            {
                if (entry.Text("name") == run) return VoiceRecipe(entry, file.Entry);
            }
        }

        throw new InvalidDataException($"No recorded voice is named '{run}'.");
    }

    /// <summary>The clips of a run and how they are used.</summary>
    public (IReadOnlyList<string> Clips, CloningSettings Settings) VoiceRecipe(JsonElement run, JsonElement file) =>
        ([.. run.Items("files").Select(clip => ClipPath(clip.GetString()!))], CloningRecipe.Parse(run, file.Field("defaults")));

    /// <inheritdoc/>
    public void Dispose() => Model.Dispose();
}
