namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>The errors that are known by what they say.</summary>
internal static class PhraseRules
{
    private const string UseAsItIs = "With Xtts.Net, load the file as it is.";

    public static PhraseRule Interrupted { get; } = new(
        LoadErrorKind.Interrupted,
        ["KeyboardInterrupt"],
        "Somebody pressed Ctrl+C while Python was building the model. Before it loads a checkpoint, PyTorch fills all weights with random numbers (init, normal_, kaiming_uniform_), which takes a while on a slow processor and looks like hanging. The checkpoint had not been opened yet.",
        "Start again and let it run. " + UseAsItIs)
    {
        Besides = ["init", "normal_", "uniform_", "reset_parameters", "xavier", "trunc_normal", "fill_", "setup_model", "load_checkpoint", "torch.load", "from_pretrained"],
    };

    public static PhraseRule GpuMemory { get; } = new(
        LoadErrorKind.GpuMemory,
        ["CUDA out of memory", "torch.cuda.OutOfMemoryError", "torch.OutOfMemoryError", "CUBLAS_STATUS_ALLOC_FAILED", "CUDA error: out of memory", "CUDA failure 2"],
        "The memory of the graphics card is full. It is no fault of the file. A trainer's file read by torch.load onto the card brings its optimizer along, three times the model.",
        "Close what else uses the card, load on the processor, or use a copy of the checkpoint without optimizer and in 16 bits. Xtts.Net never reads the optimizer.");

    public static PhraseRule HostMemory { get; } = new(
        LoadErrorKind.HostMemory,
        ["DefaultCPUAllocator", "MemoryError", "std::bad_alloc", "Cannot allocate memory", "not enough memory: you tried to allocate", "OutOfMemoryException", "paging file is too small", "WinError 1455"],
        "The memory of the computer is full. It is no fault of the file. torch.load reads a trainer's file whole, the optimizer included, and then copies the model.",
        "Close other programs or add swap space. Xtts.Net maps the file, so that it needs about the model's size and never the optimizer's.")
    {
        Unless = GpuMemory.Phrases,
    };

    public static PhraseRule MissingModule { get; } = new(
        LoadErrorKind.MissingModule,
        ["No module named 'TTS", "No module named 'trainer", "No module named 'coqpit", "Can't get attribute 'XttsConfig'", "Can't get attribute 'XttsAudioConfig'"],
        "The file holds its configuration as Python objects, and the Python that opened it lacks the package they come from. It is no fault of the file.",
        "In Python, install the package (coqui-tts). " + UseAsItIs + " It needs no Python.");

    public static PhraseRule CudaStorages { get; } = new(
        LoadErrorKind.CudaStorages,
        ["Attempting to deserialize object on a CUDA device", "Attempting to deserialize object on CUDA device"],
        "The checkpoint was saved on a graphics card and says so; PyTorch tried to put it back on one that is not there. It is no fault of the file.",
        "In Python, pass map_location='cpu' to torch.load. " + UseAsItIs);

    public static PhraseRule Truncated { get; } = new(
        LoadErrorKind.Truncated,
        ["failed finding central directory", "failed reading zip archive", "not a ZIP archive", "BadZipFile", "Ran out of input", "pickle data was truncated", "unexpected EOF", "InvalidHeaderDeserialization", "MetadataIncompleteBuffer", "file size is not a multiple"],
        "The file ends too early: a download or a copy was cut off, the disk was full, or training was stopped while it was being written.",
        "Download or copy the file again and compare its size with what the source states; of a training run, use the checkpoint before it.");

    public static PhraseRule MissingEntry { get; } = new(
        LoadErrorKind.MissingEntry,
        ["KeyError: 'model'", "KeyError: \"model\"", "KeyError: 'config'", "KeyError: 'state_dict'"],
        "The program asked the file's dictionary for a part that it does not have: it is a bare state dictionary, a part of a model, or another model.",
        "Run the diagnosis on the file to see what it holds. Xtts.Net takes a bare state dictionary as well.");
}
