namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>What a loading error is about, for programs.</summary>
public enum LoadErrorKind
{
    /// <summary>No known error.</summary>
    Unknown,

    /// <summary>Keys of the inference wrapper, <c>gpt.gpt_inference.*</c>, that are missing or too many.</summary>
    InferenceWrapperKeys,

    /// <summary>Keys with the prefix of a trainer or wrapper.</summary>
    KeyPrefix,

    /// <summary>Keys that only training needs.</summary>
    TrainingKeys,

    /// <summary>Keys of XTTS v1 against v2.</summary>
    OtherVersion,

    /// <summary>The two names of weight norm.</summary>
    WeightNormNames,

    /// <summary>Causal masks that older versions of transformers stored.</summary>
    MaskBuffers,

    /// <summary>A text vocabulary of another size.</summary>
    VocabularySize,

    /// <summary>Tensors of another size.</summary>
    ModelSize,

    /// <summary>Other keys that are missing or too many.</summary>
    Keys,

    /// <summary>PyTorch's refusal to build the classes in a pickle.</summary>
    WeightsOnly,

    /// <summary>A Python package that unpickling needs.</summary>
    MissingModule,

    /// <summary>A file that is no pickle.</summary>
    WrongFile,

    /// <summary>A file that was cut off.</summary>
    Truncated,

    /// <summary>Too little memory on the graphics card.</summary>
    GpuMemory,

    /// <summary>Too little memory in the computer.</summary>
    HostMemory,

    /// <summary>Loading was interrupted by hand.</summary>
    Interrupted,

    /// <summary>A checkpoint saved on a graphics card, loaded without one.</summary>
    CudaStorages,

    /// <summary>A file or folder that is not there, or one in place of the other.</summary>
    FileNotFound,

    /// <summary>A dictionary without the part that was asked for.</summary>
    MissingEntry,

    /// <summary>An error of Xtts.Net.</summary>
    OwnError,
}
