using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>A file that is no pickle: its first character tells what it is instead.</summary>
internal sealed partial class WrongFileRule : ILoadErrorRule
{
    private const string Download = "Download the checkpoint itself and compare its size with what the source states.";

    private static readonly FrozenDictionary<string, (string What, string Advice)> FirstCharacters = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["<"] = ("a web page: the download link led to a login, a licence or an error page", "Open the link in a browser, accept what it asks, and download the file behind it."),
        ["v"] = ("the pointer of Git LFS, a small text that begins with 'version'", "Run 'git lfs install' and 'git lfs pull' in the repository, or download the file itself."),
        ["{"] = ("a JSON file, such as config.json", "Name the checkpoint (.pth)."),
        ["\\x00"] = ("a half-written file that begins with zero bytes, or a safetensors file opened with torch.load", "Download it again; open a .safetensors file with the library of that name."),
        ["P"] = ("a zip archive opened by something that expects a bare pickle", "Use torch.load of PyTorch 1.6 or later."),
        ["\\x1f"] = ("a file compressed by gzip", "Unpack it first."),
        ["7"] = ("an archive of 7-Zip", "Unpack it first."),
        ["R"] = ("a RAR archive or a sound file", "Unpack it first, or name the checkpoint."),
        ["E"] = ("a text, probably an error message that was saved in place of the file", Download),
        ["G"] = ("a GGUF file", "Use the PyTorch checkpoint that it was made from."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public LoadErrorExplanation? Explain(PastedError error, CheckpointDiagnosis? about)
    {
        var match = LoadKey().Match(error.Text);
        if (!match.Success) return error.Says("HeaderTooLarge", "InvalidHeaderStart") ? Explanation("something else than a safetensors file, or a damaged one", Download, about) : null;
        string first = match.Groups[1].Value;
        return FirstCharacters.TryGetValue(first, out var known) ? Explanation(known.What, known.Advice, about) : Explanation($"no checkpoint: it begins with '{first}'", Download, about);
    }

    private static LoadErrorExplanation Explanation(string what, string advice, CheckpointDiagnosis? about) =>
        new(LoadErrorKind.WrongFile, $"The file is not what its name says. It is most likely {what}.", FileAnswer.Of(about), advice);

    [GeneratedRegex("""invalid load key,?\s*['"](\\?x?[^'"]{1,4})['"]""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LoadKey();
}
