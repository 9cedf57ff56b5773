using System.Text.RegularExpressions;

namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>A file or folder that is not there, or one in place of the other.</summary>
internal sealed partial class FileNotFoundRule : ILoadErrorRule
{
    /// <inheritdoc/>
    public LoadErrorExplanation? Explain(PastedError error, CheckpointDiagnosis? about)
    {
        if (error.Says("IsADirectoryError", "NotADirectoryError", "Is a directory", "Not a directory", "PermissionError", "[Errno 13]"))
            return Of("A folder was named where a file is needed, or the other way round; on Windows that shows as a refused permission.", about, "Name the checkpoint file itself where a file is asked for, and its folder where a folder is.");
        if (!error.Says("FileNotFoundError", "No such file or directory", "[Errno 2]", "does not exist", "cannot find the path", "FileNotFoundException", "DirectoryNotFoundException")) return null;
        string? name = FileName().Match(error.Text) is { Success: true } match ? match.Groups[1].Value : null;
        return name switch
        {
            "vocab.json" => Of("The vocabulary is not where the program looked for it. Training runs do not write one.", about, "Copy the vocab.json of the model that was fine-tuned beside the checkpoint, or name it."),
            "config.json" => Of("The configuration is not where the program looked for it.", about, "Copy the config.json of the training run or of the base model beside the checkpoint, or name it."),
            "model.pth" => Of("The program looks for the name 'model.pth' in the folder; a training run calls its file 'best_model.pth'.", about, "Name the checkpoint file itself. Xtts.Net knows the names of training runs."),
            _ => Of($"A file is not where the program looked for it{(name is null ? "" : $": '{name}'")}.", about, "Check the path, and that the download has finished."),
        };
    }

    private static LoadErrorExplanation Of(string meaning, CheckpointDiagnosis? about, string advice) => new(LoadErrorKind.FileNotFound, meaning, FileAnswer.Of(about), advice);

    [GeneratedRegex("""([A-Za-z0-9_.\- ]{1,100}\.(?:json|pth|pt|safetensors|wav))['"]?(?:\s|$|\.|,|\))""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex FileName();
}
