// Speaks questions of a quiz and their answers into numbered waves, with a cue sheet and one joined file: QuizNarrator 4 2 is topic 4, two questions.
// A run that was stopped goes on where it was; README.md beside this file tells what lies in the output folder.

using QuizNarrator;
using Xtts.Net;
using Xtts.Net.Audio;
using Xtts.Net.Generation;
using Xtts.Net.Synthesis;

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) => { e.Cancel = true; cancellation.Cancel(); };
try
{
    var arguments = Arguments.Parse(args);
    var file = QuestionFile.Load(arguments.Questions);
    if (arguments.Help)
    {
        Console.WriteLine(Arguments.Usage);
        Console.WriteLine($"{Environment.NewLine}Topics of {Path.GetFileName(arguments.Questions)}:");
        for (int i = 0; i < file.Topics.Count; i++) Console.WriteLine($"  {i + 1}  {file.Topics[i].Title}, {file.Topics[i].Questions.Count} questions");
        return 0;
    }

    arguments.CheckAgainst(file);
    var plan = file.Plan(arguments.Topic, arguments.Count);
    Directory.CreateDirectory(arguments.Output);
    var sheet = new CueSheet(arguments.Output);

    await using var xtts = await XttsSynthesizer.LoadAsync(arguments.Model, x => x.UseOnnxRuntime(), cancellationToken: cancellation.Token);
    var voices = arguments.VoiceFolder is { } folder
        ? await MoodVoices.CloneAsync(xtts, folder, arguments.Blend, cancellation.Token)
        : await MoodVoices.OfOneClipAsync(xtts, Arguments.DemoClip, cancellation.Token);
    string[] hashes = [.. plan.Select(utterance => voices.HashOf(utterance, file.Language, arguments.Seed))];
    AudioClip?[] found = [.. plan.Select((utterance, i) => sheet.Find(utterance, hashes[i]))];

    string[] skipped = [.. plan.Where((_, i) => found[i] is not null).Select(utterance => utterance.File)];
    Console.WriteLine($"Topic     {arguments.Topic}, {file.Topics[arguments.Topic - 1].Title}: {plan.Count} waves in {Path.GetFullPath(arguments.Output)}");
    Console.WriteLine($"Skips     {(skipped.Length == 0 ? "nothing" : $"{skipped.Length} that are complete: {string.Join(", ", skipped)}")}");

    var waves = new List<AudioClip>();
    try
    {
        for (int i = 0; i < plan.Count; i++)
        {
            if (found[i] is not { } wave)
            {
                wave = await SpeakAsync(xtts, voices, plan[i]);
                Console.WriteLine($"Spoken    {plan[i].File}  {wave.Duration.TotalSeconds,5:F2} s  {plan[i].Text}");
            }

            waves.Add(wave);
            if (found[i] is null) sheet.Write(plan, waves, hashes);
        }
    }
    catch (OperationCanceledException)
    {
        Console.Error.WriteLine($"Stopped after {waves.Count} of {plan.Count} waves; the same command goes on from there.");
        return 130;
    }

    sheet.Write(plan, waves, hashes);
    Console.WriteLine($"Joined    {CueSheet.JoinedName}, with {CueSheet.FileName}");
    return 0;

    async Task<AudioClip> SpeakAsync(XttsSynthesizer synthesizer, MoodVoices speakers, Utterance utterance)
    {
        var speech = await synthesizer.SynthesizeAsync(
            new SpeechRequest
            {
                Text = utterance.Text,
                Voice = speakers[utterance.Mood],
                Language = file.Language,
                Generation = new GenerationSettings { Seed = arguments.Seed },
            },
            cancellation.Token);
        string path = Path.Combine(arguments.Output, utterance.File);
        speech.Save(path);
        return WaveReader.Read(path); // as the file rounds it, so that the joined file is the same whether a wave was spoken now or earlier
    }
}
catch (ArgumentException error) when (error is not ArgumentNullException and not ArgumentOutOfRangeException)
{
    Console.Error.WriteLine($"{error.Message} See --help.");
    return 2;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped before anything was spoken.");
    return 130;
}
catch (Exception error) when (error is XttsException or IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
