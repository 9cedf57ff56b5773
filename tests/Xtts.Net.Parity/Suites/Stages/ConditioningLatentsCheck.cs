using System.Text.Json;
using Xtts.Net.Goldens;
using Xtts.Net.Voices;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>Voices cloned from clips with various settings, and the clip that is too short to make one.</summary>
internal sealed class ConditioningLatentsCheck : IStageCheck
{
    public void Run(Recording recording, JsonElement entry, StageBench bench)
    {
        foreach (var run in entry.Items("runs"))
        {
            string name = run.RequiredText("name");
            var voice = new Lazy<Voice>(() => Clone(bench.VoiceRecipe(run, entry), bench));
            recording.Compare($"{name}.gpt_cond_latent", () => voice.Value.Conditioning.ToArray());
            recording.Compare($"{name}.speaker_embedding", () => voice.Value.SpeakerEmbedding.ToArray());
        }

        if (entry.Field("error_case") is { } error) recording.Guard("error_case", () => CheckError(recording, bench, error.RequiredText("file")));
    }

    private static Voice Clone((IReadOnlyList<string> Clips, CloningSettings Settings) recipe, StageBench bench) =>
        bench.Model.Synthesizer.CloneVoiceAsync(recipe.Clips, recipe.Settings).GetAwaiter().GetResult();

    private static void CheckError(Recording recording, StageBench bench, string clip)
    {
        try
        {
            Clone(([bench.ClipPath(clip)], CloningSettings.Default), bench);
            recording.CountDifferences("error_case", 1, $"'{clip}' made a voice");
        }
        catch (ReferenceAudioException exception)
        {
            recording.CountDifferences("error_case", 0, exception.Message);
        }
    }
}
