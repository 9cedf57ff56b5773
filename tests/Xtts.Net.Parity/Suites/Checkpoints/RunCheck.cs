using System.Text.Json;
using Xtts.Net.Goldens;
using Xtts.Net.Parity.Models;
using Xtts.Net.Parity.Reporting;

namespace Xtts.Net.Parity.Suites.Checkpoints;

/// <summary>The recorded utterance of a checkpoint: cloned from its clip and spoken through the whole library.</summary>
internal static class RunCheck
{
    private const string FileName = "expected_run.safetensors";

    // The goldens' README suggests these for values that the manifest gives no tolerance for.
    private const string SuggestedTolerances = """{ "codes": 0, "text_ids": 0, "gpt_cond_latent": 1e-4, "speaker_embedding": 1e-5, "gpt_latents": 1e-4, "wav": 1e-4 }""";

    public static void Run(CheckpointEntry entry, JsonElement run, XttsOptions files, CheckpointBench bench, CheckLog log)
    {
        string file = entry.Json.Text("expected_run") ?? $"{entry.Path[..(entry.Path.LastIndexOf('/') + 1)]}{FileName}";
        if (!File.Exists(bench.Folder.PathOf(file)))
        {
            log.Fail(file, "the file is missing");
            return;
        }

        using var suggested = JsonDocument.Parse(SuggestedTolerances);
        var recording = new Recording(file, bench.Folder.Tensors(file), TolerancePatterns.Parse(run.Field("tolerance") ?? suggested.RootElement), log);
        using var model = new ModelUnderTest(bench.Backend, files);
        log.Guard(file, () => UtteranceCheck.Compare(recording, model, bench.Utterance(run)));
        recording.Close();
    }
}
