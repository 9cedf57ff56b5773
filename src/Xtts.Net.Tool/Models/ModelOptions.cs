using System.CommandLine;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xtts.Net.Checkpoints;
using Xtts.Net.OnnxRuntime;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Models;

/// <summary>The options that name a model and say on what it runs, the same for every command that speaks or clones.</summary>
internal sealed class ModelOptions
{
    private readonly Option<string> _model = new("--model", "-m") { Description = "Checkpoint (.pth, .safetensors), or the folder of a model or training run.", HelpName = "PATH" };
    private readonly Option<string?> _ffmpeg = new("--ffmpeg") { Description = "The ffmpeg that reads clips that are no WAV files; by default the one on the PATH.", HelpName = "PATH" };
    private readonly CompanionOptions _companions = new();
    private readonly JapaneseDictionaryOption _japanese = new();
    private readonly Option<bool> _copy = new("--copy") { Description = "Read the checkpoint into memory instead of mapping it: for files that others can write to." };
    private readonly Option<string> _provider = new("--provider") { Description = "Where it runs: CPU, auto for the best that is there, or what the native ONNX Runtime brings.", HelpName = "NAME", DefaultValueFactory = _ => "CPU" };
    private readonly Option<OnnxRuntimePrecision> _precision = new("--precision") { Description = "Weights of the GPT: float32, int8 or int4 on the CPU; float32, float16 or int4 on a GPU. Fewer bits are faster and need less memory.", HelpName = "NAME", DefaultValueFactory = _ => OnnxRuntimePrecision.Float32 };
    private readonly Option<int?> _threads = NumberOption.Of("--threads", "Threads of the CPU that share the work.", least: (int?)1);

    /// <param name="isRequired">Whether there must be a model.</param>
    public ModelOptions(bool isRequired = true) => _model.Required = isRequired;

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_model);
        _companions.AddTo(command);
        _japanese.AddTo(command);
        command.Add(_copy);
        command.Add(_provider);
        command.Add(_precision);
        command.Add(_threads);
        command.Add(_ffmpeg);
    }

    /// <summary>Whether a command line names a model.</summary>
    public bool IsGiven(ParseResult arguments) => arguments.GetValue(_model) is not null;

    /// <summary>The ffmpeg that a command line names.</summary>
    public string? FfmpegPath(ParseResult arguments) => arguments.GetValue(_ffmpeg);

    /// <summary>Loads the model that a command line names.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="console">Where progress is shown.</param>
    /// <param name="loggers">Takes what the model logs; <see langword="null"/> for a command that tells all of it by itself.</param>
    /// <param name="cancellationToken">Cancels the loading.</param>
    /// <exception cref="XttsException">It cannot be loaded.</exception>
    /// <exception cref="UsageException">An option of the backend makes no sense.</exception>
    public async Task<XttsSynthesizer> LoadAsync(ParseResult arguments, ToolConsole console, ILoggerFactory? loggers = null, CancellationToken cancellationToken = default)
    {
        await using var status = new LoadingStatus(console.ErrorConsole);
        var options = new XttsOptions { Model = arguments.GetRequiredValue(_model), Progress = status };
        Configure(options, arguments);
        return await XttsSynthesizer.LoadAsync(options, loggers ?? NullLoggerFactory.Instance, cancellationToken);
    }

    private void Configure(XttsOptions options, ParseResult arguments)
    {
        _companions.ApplyTo(options, arguments);
        options.FfmpegPath = FfmpegPath(arguments);
        options.JapaneseDictionaryFolder = _japanese.FolderOf(arguments);
        options.LoadMode = arguments.GetValue(_copy) ? CheckpointLoadMode.Copy : CheckpointLoadMode.Map;
        try
        {
            options.UseOnnxRuntime(onnx => Configure(onnx, arguments));
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private void Configure(OnnxRuntimeOptions options, ParseResult arguments)
    {
        options.Provider = arguments.GetValue(_provider) ?? ExecutionProviders.Cpu;
        options.Precision = arguments.GetValue(_precision);
        options.IntraOpThreads = arguments.GetValue(_threads);
    }
}
