using System.Text.Json;
using Xtts.Net.Goldens;
using Xtts.Net.Voices;

namespace Xtts.Net.Parity.Suites;

/// <summary>Reads cloning settings as manifests write them.</summary>
internal static class CloningRecipe
{
    /// <summary>Settings of a run, completed from defaults; what neither says is left to the model's configuration.</summary>
    public static CloningSettings Parse(JsonElement run, JsonElement? defaults) => new()
    {
        ConditioningSeconds = run.WholeNumber("gpt_cond_len") ?? defaults?.WholeNumber("gpt_cond_len"),
        ChunkSeconds = run.WholeNumber("gpt_cond_chunk_len") ?? defaults?.WholeNumber("gpt_cond_chunk_len"),
        MaxClipSeconds = MaxClipSeconds(run) ?? (defaults is { } all ? MaxClipSeconds(all) : null),
        NormalizeLoudness = run.Truth("sound_norm_refs") ?? defaults?.Truth("sound_norm_refs"),
        TrimDecibels = run.Number("librosa_trim_db") ?? defaults?.Number("librosa_trim_db"),
    };

    private static int? MaxClipSeconds(JsonElement settings) => settings.WholeNumber("max_ref_length") ?? settings.WholeNumber("max_ref_len");
}
