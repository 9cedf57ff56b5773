using System.CommandLine;
using Xtts.Net.Voices;

namespace Xtts.Net.Tool.Models;

/// <summary>The options that choose a voice: a voice file, a built-in voice of the model, or clips to clone from.</summary>
internal sealed class VoiceOptions
{
    private readonly Option<string?> _voice = new("--voice", "-v") { Description = "A voice file of 'xtts clone', or the name of one of the model's own voices.", HelpName = "FILE|NAME" };
    private readonly Option<string[]> _clips = new("--clip", "-c") { Description = "Clone from this sound file instead; repeat it for several clips.", HelpName = "FILE" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_voice);
        command.Add(_clips);
        command.Validators.Add(result =>
        {
            bool named = result.GetValue(_voice) is not null, cloned = result.GetValue(_clips) is { Length: > 0 };
            if (named == cloned) result.AddError(named ? "Give either --voice or --clip, not both." : "Choose a voice: --voice with a voice file or a name, or --clip with a sound file.");
        });
    }

    /// <summary>The voice that a command line chooses.</summary>
    /// <exception cref="XttsException">The voice cannot be read or cloned.</exception>
    /// <exception cref="UsageException">There is no such voice.</exception>
    public async Task<Voice> LoadAsync(ParseResult arguments, XttsSynthesizer xtts, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(_clips) is { Length: > 0 } clips) return await xtts.CloneVoiceAsync(clips, cancellationToken: cancellationToken);
        string voice = arguments.GetRequiredValue(_voice)!;
        if (xtts.BuiltInVoices.TryGetValue(voice, out var builtIn)) return builtIn;
        if (File.Exists(voice) || voice.EndsWith(".safetensors", StringComparison.OrdinalIgnoreCase)) return await VoiceFile.LoadAsync(voice, cancellationToken);
        string known = xtts.BuiltInVoices.Count == 0 ? "The model has no voices of its own (speakers_xtts.pth)" : $"The model's own voices are: {string.Join(", ", xtts.BuiltInVoices.Keys)}";
        throw new UsageException($"'{voice}' is neither a voice file nor one of the model's own voices. {known}.");
    }
}
