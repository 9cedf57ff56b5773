using System.Diagnostics.Metrics;
using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;
using Xtts.Net.Synthesis;
using Xtts.Net.Text.Pronunciation;

namespace Xtts.Net;

/// <summary>What to load and on what to run it. Backends extend it: <c>options.UseOnnxRuntime()</c>.</summary>
/// <remarks>Either <see cref="Model"/> or <see cref="CheckpointPath"/> names the checkpoint. Files that are not named are looked for beside it. Not thread-safe.</remarks>
public sealed class XttsOptions
{
    /// <summary>Largest value of <see cref="MaxBatchSize"/>.</summary>
    public const int LargestBatchSize = 1024;

    /// <summary>
    /// A checkpoint file, or a folder with one: a released model (<c>model.pth</c>, <c>model.safetensors</c>), a training run (<c>best_model.pth</c>, the newest
    /// <c>best_model_{step}.pth</c>, the newest <c>checkpoint_{step}.pth</c>), or a folder with one training run somewhere in it.
    /// </summary>
    public string? Model { get; set; }

    /// <summary>
    /// Which checkpoint of a training run to load when <see cref="Model"/> or <see cref="CheckpointPath"/> is a folder: <c>best</c>, <c>latest</c>, a step such as <c>2735</c>, or a file name.
    /// By default the first of those that <see cref="Model"/> lists. Of no effect on a file.
    /// </summary>
    public string? Checkpoint { get; set; }

    /// <summary>
    /// A folder with the files of the model that was fine-tuned. What the folder of the checkpoint lacks (<c>config.json</c>, <c>vocab.json</c>) is taken from here: a training run does not write its vocabulary.
    /// </summary>
    public string? BaseModelFolder { get; set; }

    /// <summary>The checkpoint file, when it is to be named apart from the folder in <see cref="Model"/>.</summary>
    public string? CheckpointPath { get; set; }

    /// <summary>The model's <c>config.json</c>; by default beside the checkpoint, else in <see cref="BaseModelFolder"/>.</summary>
    public string? ConfigPath { get; set; }

    /// <summary>
    /// The model's <c>vocab.json</c>; by default beside the checkpoint, else what the configuration calls <c>tokenizer_file</c>, else in <see cref="BaseModelFolder"/>.
    /// A <c>tokenizer_file</c> is followed only inside the folders that these options name.
    /// </summary>
    public string? VocabularyPath { get; set; }

    /// <summary>The speaker file; by default <c>speakers_xtts.pth</c> beside the checkpoint, when there is one.</summary>
    public string? SpeakersPath { get; set; }

    /// <summary>
    /// The ffmpeg program that reads reference clips that are no WAV files (MP3, FLAC, Ogg, M4A and others), or the folder it lies in; by default the first one in the folders of <c>PATH</c>.
    /// </summary>
    public string? FfmpegPath { get; set; }

    /// <summary>
    /// A folder with a compiled MeCab dictionary of UniDic, by which Japanese is cut into words and Chinese characters are read: Debian's <c>unidic-mecab</c> has one in
    /// <c>/var/lib/mecab/dic/unidic</c>. Without it, kana, Latin letters and digits are read, and Chinese characters are left out with a warning. Other languages do not need it.
    /// </summary>
    public string? JapaneseDictionaryFolder { get; set; }

    /// <summary>How weights come from the checkpoint file; <see cref="CheckpointLoadMode.Copy"/> for files that others can write to.</summary>
    public CheckpointLoadMode LoadMode { get; set; }

    /// <summary>What opening the checkpoint and the speaker file may cost.</summary>
    public CheckpointLimits Limits { get; set; } = CheckpointLimits.Default;

    /// <summary>Pronunciations for every request. A request may bring its own besides, which win.</summary>
    public PronunciationLexicon? Lexicon { get; set; }

    /// <summary>The backend; set by an extension method such as <c>UseOnnxRuntime()</c>.</summary>
    public IXttsBackend? Backend { get; set; }

    /// <summary>
    /// Most bytes that the keys and values of all segments being decoded may take, 4 GiB by default: some twenty segments of any length at full size. Others wait until one has ended. Counted in single precision and
    /// without rounding, so a backend may set aside somewhat more, or with 16 bits half as much. One segment is decoded however little this allows.
    /// </summary>
    public long MaxDecodingBytes { get; set; } = 4L << 30;

    /// <summary>Most segments that are decoded in one batch, 1 to 1024; <see langword="null"/> for what the backend is fastest with. Beyond it there are several batches, which take turns.</summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>Name of the model in metrics and traces; by default the name of the checkpoint file.</summary>
    public string? Name { get; set; }

    /// <summary>Where the meter comes from; by default one meter that the whole process shares. A container sets its own.</summary>
    public IMeterFactory? MeterFactory { get; set; }

    /// <summary>Told of what loading is busy with, on the thread that loads.</summary>
    public IProgress<LoadProgress>? Progress { get; set; }
}
