using System.CommandLine;

namespace Xtts.Net.Tool.Models;

/// <summary>The options of the commands that make a voice file: where to, under which name, and whether to replace one.</summary>
internal sealed class VoiceFileOptions
{
    private readonly Option<string> _output = new("--out", "-o") { Description = "The voice file to write.", Required = true, HelpName = "FILE.safetensors" };
    private readonly Option<string?> _name;
    private readonly Option<bool> _force = new("--force") { Description = "Replace a voice file that is there." };

    /// <param name="defaultName">What the voice is called when nothing is said, for the help.</param>
    public VoiceFileOptions(string defaultName) => _name = new("--name") { Description = $"Name of the voice; by default {defaultName}.", HelpName = "NAME" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_output);
        command.Add(_name);
        command.Add(_force);
    }

    /// <summary>The file to write.</summary>
    /// <exception cref="OutputExistsException">It is there, and is not to be replaced.</exception>
    public string RequireOutput(ParseResult arguments)
    {
        string output = arguments.GetRequiredValue(_output);
        return File.Exists(output) && !arguments.GetValue(_force) ? throw new OutputExistsException(output) : output;
    }

    /// <summary>The name that is asked for; <see langword="null"/> for the default.</summary>
    public string? NameOf(ParseResult arguments) => arguments.GetValue(_name);
}
