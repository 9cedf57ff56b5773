using Xtts.Net.Checkpoints;
using Xtts.Net.Goldens;
using Xtts.Net.Parity.Models;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Parity.Suites.Checkpoints;

/// <summary>Opens a bad file, loads it and speaks with it, until something fails or the step is made at which something must.</summary>
internal static class BadFileRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static BadFileResult Run(CheckpointEntry entry, CheckpointBench bench)
    {
        var moment = CheckpointMoment.Open;
        string? remarks = null;
        try
        {
            var files = bench.Files(entry);
            using (new CheckpointReader().Open(files.CheckpointPath!))
            {
            }

            if (entry.At == CheckpointMoment.Open) return new BadFileResult(moment, null, null);
            moment = CheckpointMoment.Load;
            using (var model = OpenedModel.Open(files)) remarks = Remarks(model.Keys);
            if (entry.At == CheckpointMoment.Load) return new BadFileResult(moment, null, remarks);
            moment = CheckpointMoment.Generate;
            Speak(files, bench);
            return new BadFileResult(moment, null, remarks);
        }
        catch (Exception exception)
        {
            return new BadFileResult(moment, exception, exception.Message);
        }
    }

    /// <summary>What is said of a file that loads although something in it is odd.</summary>
    private static string? Remarks(KeyMap keys)
    {
        var unexpected = keys.Assignments.Where(assignment => assignment.Category == KeyCategory.Unexpected).Select(assignment => $"{assignment.Key}: {assignment.Reason}").ToList();
        return unexpected.Count == 0 ? null : string.Join("; ", unexpected);
    }

    private static void Speak(XttsOptions files, CheckpointBench bench)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var model = new ModelUnderTest(bench.Backend, files);
        var utterance = bench.AnyUtterance();
        var (language, text) = utterance.Parse();
        var voice = model.Synthesizer.CloneVoiceAsync(utterance.Clips, utterance.Cloning, patience.Token).GetAwaiter().GetResult();
        var request = new SpeechRequest { Text = text, Voice = voice, Language = language };
        model.Synthesizer.SynthesizeAsync(request, patience.Token).GetAwaiter().GetResult();
    }
}
