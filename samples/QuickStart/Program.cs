// Speaks a sentence with a cloned voice and writes a .wav.
// Without arguments it uses the small demonstration model beside it; --model takes any XTTS v2 folder or trainer checkpoint.

using System.Diagnostics;
using QuickStart;
using Xtts.Net;
using Xtts.Net.Generation;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

if (!Arguments.TryParse(args, out var arguments, out string? problem))
{
    (problem is null ? Console.Out : Console.Error).WriteLine(problem is null ? Arguments.Usage : $"{problem}{Environment.NewLine}{Environment.NewLine}{Arguments.Usage}");
    return problem is null ? 0 : 2;
}

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) => { e.Cancel = true; cancellation.Cancel(); };
try
{
    long started = Stopwatch.GetTimestamp();
    await using var xtts = await XttsSynthesizer.LoadAsync(
        arguments.Model,
        x =>
        {
            x.Checkpoint = arguments.Checkpoint;
            x.BaseModelFolder = arguments.BaseModel;
            x.ConfigPath = arguments.Config;
            x.VocabularyPath = arguments.Vocabulary;
            Backends.Use(x, arguments.Backend);
        },
        new LoadingLine(),
        cancellation.Token);
    var description = xtts.Description;
    Console.WriteLine($"Model     {description.CheckpointPath}");
    Console.WriteLine($"Layout    {description.Layout}, {description.Keys.Assignments.Length} keys{(description.Metadata.Step is { } step ? $", step {step}" : "")}, {xtts.Sizes.Layers} layers of {xtts.Sizes.Width}");
    Console.WriteLine($"Backend   {description.Backend}, ready in {Stopwatch.GetElapsedTime(started).TotalSeconds:F2} s");

    Voice voice;
    if (arguments.SpeakerClips.Count > 0)
    {
        voice = await xtts.CloneVoiceAsync(arguments.SpeakerClips, cancellationToken: cancellation.Token);
    }
    else if (xtts.BuiltInVoices.Values.FirstOrDefault() is { } builtIn)
    {
        voice = builtIn;
    }
    else
    {
        Console.Error.WriteLine("This model has no built-in voices (speakers_xtts.pth). Give a reference clip: --speaker-wav clip.wav");
        return 2;
    }

    Console.WriteLine($"Voice     {(arguments.SpeakerClips.Count > 0 ? $"cloned from {string.Join(", ", arguments.SpeakerClips.Select(Path.GetFileName))}" : voice.Name)}");
    Console.WriteLine($"Text      [{arguments.Language}] {arguments.Text}");

    started = Stopwatch.GetTimestamp();
    var speech = await xtts.SynthesizeAsync(
        new SpeechRequest
        {
            Text = arguments.Text,
            Voice = voice,
            Language = arguments.Language,
            Generation = new GenerationSettings { Greedy = arguments.Greedy, Seed = arguments.Seed },
        },
        cancellation.Token);
    double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
    speech.Save(arguments.Output);

    Console.WriteLine($"Speech    {speech.Duration.TotalSeconds:F2} s of audio ({speech.Codes.Length} codes{(speech.EndedByItself ? "" : ", cut off at the limit")}) in {seconds:F2} s, real-time factor {seconds / speech.Duration.TotalSeconds:F2}");
    Console.WriteLine(speech.Seed is { } seed ? $"Seed      {seed}" : "Seed      none (greedy)");
    Console.WriteLine($"Written   {Path.GetFullPath(arguments.Output)}");
    return 0;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Cancelled; nothing was written.");
    return 130;
}
catch (Exception e) when (e is XttsException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
