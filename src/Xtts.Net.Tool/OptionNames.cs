using System.Text.RegularExpressions;

namespace Xtts.Net.Tool;

/// <summary>The library's messages name its own options; here they are options of the command line.</summary>
internal static partial class OptionNames
{
    /// <summary>A message with the names that a user of the command knows.</summary>
    public static string InCommandLine(string message) => LibraryOption().Replace(message, match => match.Groups["name"].Value switch
    {
        "BaseModelFolder" => "--base-model",
        "ConfigPath" => "--config",
        "VocabularyPath" => "--vocab",
        "SpeakersPath" => "--speakers",
        "FfmpegPath" => "--ffmpeg",
        "JapaneseDictionaryFolder" => "--ja-dict",
        "CheckpointPath" or "Model" => "--model",
        "AcceptLicense" => "--accept-license",
        "Offline" => "--offline",
        "Endpoint" => "--endpoint",
        _ => "--checkpoint",
    });

    // Some are ordinary words unless the type stands before them.
    [GeneratedRegex(@"(?<![\w/\\])(?:XttsOptions\.(?<name>Model|Checkpoint)|ModelDownloadOptions\.(?<name>AcceptLicense|Offline|Endpoint)|(?:XttsOptions\.|DiagnosisOptions\.)?(?<name>BaseModelFolder|ConfigPath|VocabularyPath|SpeakersPath|CheckpointPath|FfmpegPath|JapaneseDictionaryFolder))(?!\w)", RegexOptions.ExplicitCapture)]
    private static partial Regex LibraryOption();
}
