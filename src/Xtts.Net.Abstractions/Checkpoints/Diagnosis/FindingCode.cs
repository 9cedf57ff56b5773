namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>What was found, for programs. In JSON a code is written in lower case with hyphens: <c>git-lfs-pointer</c>.</summary>
public enum FindingCode
{
    /// <summary>There is no such file or folder.</summary>
    FileNotFound,

    /// <summary>A folder without a checkpoint in it.</summary>
    FolderWithoutCheckpoint,

    /// <summary>A folder with several checkpoints; one of them was looked at.</summary>
    CheckpointChosen,

    /// <summary>The operating system does not let the file be read.</summary>
    Unreadable,

    /// <summary>A file of no bytes.</summary>
    EmptyFile,

    /// <summary>A file whose beginning was never written.</summary>
    HalfWritten,

    /// <summary>The pointer of Git LFS in place of the file.</summary>
    GitLfsPointer,

    /// <summary>A web page in place of the file.</summary>
    HtmlPage,

    /// <summary>A text or JSON file.</summary>
    TextFile,

    /// <summary>An archive or compressed file that may hold a checkpoint.</summary>
    OtherArchive,

    /// <summary>A zip file that torch.save did not write.</summary>
    ZipWithoutPickle,

    /// <summary>A TorchScript program.</summary>
    TorchScript,

    /// <summary>A file format of something else.</summary>
    OtherFormat,

    /// <summary>The end of the file is missing.</summary>
    Truncated,

    /// <summary>The file contradicts itself.</summary>
    DamagedFile,

    /// <summary>A pickle that asks for something to be run.</summary>
    UnsafePickle,

    /// <summary>A checkpoint of a kind that is recognised and not loaded.</summary>
    UnsupportedFile,

    /// <summary>The file format of torch.save before version 1.6.</summary>
    LegacyFormat,

    /// <summary>An XTTS v1 or v1.1 model.</summary>
    XttsV1,

    /// <summary>A GPT without a vocoder.</summary>
    GptOnly,

    /// <summary>A discrete autoencoder.</summary>
    DvaeOnly,

    /// <summary>A vocoder without a GPT.</summary>
    VocoderOnly,

    /// <summary>A speaker encoder alone.</summary>
    SpeakerEncoderOnly,

    /// <summary>An optimizer's state without a model.</summary>
    OptimizerOnly,

    /// <summary>Norms of mel bands.</summary>
    MelNorms,

    /// <summary>A speaker file in place of a model.</summary>
    SpeakersFile,

    /// <summary>A voice in place of a model.</summary>
    VoiceFile,

    /// <summary>Another model.</summary>
    OtherModel,

    /// <summary>No tensors to load.</summary>
    NoTensors,

    /// <summary>A trainer's file, which is loaded as it is.</summary>
    NoConversionNeeded,

    /// <summary>Tensors that inference needs are not there.</summary>
    MissingTensors,

    /// <summary>Tensors that an XTTS v2 model does not have.</summary>
    UnexpectedTensors,

    /// <summary>A tensor of another shape than the model needs.</summary>
    WrongShape,

    /// <summary>A weight that is stored as integers.</summary>
    WrongElementType,

    /// <summary>Second names of tensors, among them the inference wrapper's <c>gpt.gpt_inference.*</c>.</summary>
    DuplicateTensors,

    /// <summary>Tensors that only training needs.</summary>
    TrainingTensors,

    /// <summary>Causal masks that older versions of transformers stored.</summary>
    MaskBuffers,

    /// <summary>Keys that begin with a wrapper's name: <c>xtts.</c>, <c>module.</c>, <c>_orig_mod.</c>.</summary>
    KeyPrefix,

    /// <summary>Weight norm under its older names.</summary>
    OldWeightNorm,

    /// <summary>Weights in 16 bits.</summary>
    HalfPrecision,

    /// <summary>Another number of GPT layers than the released model has.</summary>
    LayerCount,

    /// <summary>Another number of text tokens than the released model has.</summary>
    VocabularySize,

    /// <summary>A large share of the file is of use for training only.</summary>
    OptimizerState,

    /// <summary>No <c>config.json</c> was found.</summary>
    ConfigurationNotFound,

    /// <summary>A <c>config.json</c> that is not that of an XTTS v2 model.</summary>
    ConfigurationInvalid,

    /// <summary>A <c>config.json</c> that contradicts the checkpoint.</summary>
    ConfigurationMismatch,

    /// <summary>A <c>config.json</c> that differs from the configuration inside the checkpoint.</summary>
    ConfigurationDiffers,

    /// <summary>No <c>vocab.json</c> was found.</summary>
    VocabularyNotFound,

    /// <summary>A <c>vocab.json</c> that is not that of an XTTS v2 model.</summary>
    VocabularyInvalid,

    /// <summary>A <c>vocab.json</c> with more tokens than the checkpoint has rows.</summary>
    VocabularyTooLarge,

    /// <summary>A <c>vocab.json</c> with fewer tokens than the checkpoint has rows.</summary>
    VocabularyTooSmall,

    /// <summary>A language on one side only: in <c>config.json</c>, in <c>vocab.json</c>, or among the training data.</summary>
    LanguageMismatch,

    /// <summary>No speaker file was found at the place that was named.</summary>
    SpeakersNotFound,

    /// <summary>A speaker file that cannot be read.</summary>
    SpeakersInvalid,

    /// <summary>A speaker file or voice of a model of other sizes.</summary>
    VoicesOfAnotherModel,

    /// <summary>Weights that are no finite numbers.</summary>
    NonFiniteWeights,

    /// <summary>Weights that are all zero.</summary>
    ZeroWeights,
}
