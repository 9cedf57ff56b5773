using System.CommandLine;
using Xtts.Net.Text.Pronunciation;

namespace Xtts.Net.Tool.Models;

/// <summary>The option that names files of pronunciations, the same for every command that takes a text.</summary>
internal sealed class LexiconOption
{
    private readonly Option<string[]> _files = new("--lexicon") { Description = "JSON file that says how words are pronounced; repeat it for several, the later win.", HelpName = "FILE.json" };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_files);

    /// <summary>The lexicon of a command line; <see langword="null"/> when it names none.</summary>
    /// <exception cref="LexiconException">A file cannot be read.</exception>
    public PronunciationLexicon? Read(ParseResult arguments) => arguments.GetValue(_files) is not { Length: > 0 } files
        ? null
        : files.Aggregate(PronunciationLexicon.Empty, (lexicon, file) => lexicon.With(LexiconFile.Load(file)));
}
