using System.Text.Json;
using Xtts.Net.Goldens;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>From clips and text to the wave, through the whole library.</summary>
internal sealed class EndToEndCheck : IStageCheck
{
    public void Run(Recording recording, JsonElement entry, StageBench bench)
    {
        var settings = entry.Required("settings");
        if (settings.Truth("do_sample") ?? false) throw new InvalidDataException("The run was sampled; only greedy runs can be repeated.");
        var (clips, cloning) = bench.VoiceRecipe(entry.RequiredText("cond"));
        UtteranceCheck.Compare(recording, bench.Model, new Utterance
        {
            TokenizerInput = bench.Manifest.TokenizerInput(entry.RequiredText("text")),
            Clips = clips,
            Cloning = cloning,
            RepetitionPenalty = settings.Number("repetition_penalty") ?? 1,
            Speed = settings.Number("speed") ?? 1,
            MaxCodes = settings.WholeNumber("max_new_tokens"),
        });
    }
}
