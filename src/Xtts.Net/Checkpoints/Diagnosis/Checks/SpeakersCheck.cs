using Xtts.Net.Checkpoints.Diagnosis.Contents;
using Xtts.Net.Configuration;
using Xtts.Net.Voices;

namespace Xtts.Net.Checkpoints.Diagnosis.Checks;

/// <summary>Finds the speaker file and holds its voices against the sizes of the model.</summary>
internal sealed class SpeakersCheck : IDiagnosisCheck
{
    private const string Advice = "Use the speakers_xtts.pth that came with this model, or move this one out of the folder: voices can also be cloned.";

    /// <inheritdoc/>
    public void Run(DiagnosisSubject subject, CancellationToken cancellationToken)
    {
        if (Find(subject) is not { } path) return;
        subject.Companions = subject.Companions with { Speakers = path };
        try
        {
            var voices = SpeakerFile.Read(path, cancellationToken);
            subject.Companions = subject.Companions with { SpeakerNames = [.. voices.Keys] };
            if (subject.Sizes is not { } sizes) return;
            foreach (var voice in voices.Values) VoiceFit.Require(voice, sizes);
        }
        catch (VoiceMismatchException e)
        {
            subject.Error(FindingCode.VoicesOfAnotherModel, $"'{Path.GetFileName(path)}' was made for another model. {e.Message}", Advice);
        }
        catch (XttsException e)
        {
            Explain(subject, path, e, cancellationToken);
        }
    }

    private static string? Find(DiagnosisSubject subject)
    {
        try
        {
            return ModelFiles.FindSpeakers(subject.Loading, subject.Path);
        }
        catch (ModelFileNotFoundException e)
        {
            subject.Remark(FindingCode.SpeakersNotFound, e.Message, "Leave SpeakersPath out, or correct it: voices can also be cloned.");
            return null;
        }
    }

    // A file that is no speaker file may be a single voice, made for this model or for another one.
    private static void Explain(DiagnosisSubject subject, string path, XttsException error, CancellationToken cancellationToken)
    {
        var voice = VoiceShapes.TryRead(path, cancellationToken);
        if (voice is null) subject.Error(FindingCode.SpeakersInvalid, error.Message, Advice);
        else if (subject.Sizes is { } sizes && !voice.Fits(sizes)) subject.Error(FindingCode.VoicesOfAnotherModel, $"'{Path.GetFileName(path)}' is a single voice {voice}, made for another model: this one needs {sizes.ConditioningLatents} x {sizes.Width} and {sizes.SpeakerEmbedding}.", "Clone the voice again with this model.");
        else subject.Error(FindingCode.SpeakersInvalid, $"'{Path.GetFileName(path)}' is a single voice {voice}, not a speaker file.", "Leave it out of SpeakersPath, or move it out of the folder.");
    }
}
