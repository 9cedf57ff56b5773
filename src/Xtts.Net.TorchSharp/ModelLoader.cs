using System.Runtime.InteropServices;
using TorchSharp;
using Xtts.Net.Backends;
using Xtts.Net.Diagnostics;
using Xtts.Net.Synthesis;
using Xtts.Net.TorchSharp.Decoding;
using Xtts.Net.TorchSharp.Layers;
using Xtts.Net.TorchSharp.Parts;
using Xtts.Net.TorchSharp.Runtime;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp;

/// <summary>Loads the parts of a model. For one use.</summary>
internal sealed class ModelLoader
{
    private readonly TorchSharpOptions _options;
    private readonly TorchDevice _device;
    private readonly IDiagnosticTap? _tap;
    private readonly IProgress<LoadProgress>? _progress;
    private readonly CancellationToken _cancellationToken;

    /// <param name="options">How to run.</param>
    /// <param name="device">Where to run.</param>
    /// <param name="tap">Receives intermediate values of the loaded model.</param>
    /// <param name="progress">Told of each part.</param>
    /// <param name="cancellationToken">Cancels loading.</param>
    public ModelLoader(TorchSharpOptions options, TorchDevice device, IDiagnosticTap? tap, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        _options = options;
        _device = device;
        _tap = tap;
        _progress = progress;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Loads the model.</summary>
    /// <param name="weights">The model's weights.</param>
    /// <param name="advance">Those that are computed already.</param>
    /// <param name="released">Called when the model is gone.</param>
    public TorchXttsModel Load(IModelWeights weights, WeightsInAdvance advance, Action<TorchXttsModel> released)
    {
        ApplyProcessSettings();
        var memory = new WeightMemory();
        try
        {
            using (Computation.Begin())
            {
                var loader = new WeightLoader(weights, advance, memory, new Device(_device.Name), _options.WeightPlacement);
                var (conditioning, speaker) = Part(0, "encoders", () => (new ConditioningEncoder(loader, _tap), new SpeakerEncoder(loader, _tap)));
                var parts = new ModelParts(
                    conditioning,
                    speaker,
                    Part(0.1, "GPT", () => new GptDecoder(loader, Arithmetic.Of(_options.Precision, _device), _tap)),
                    Part(0.9, "vocoder", () => new HifiGanGenerator(loader, _tap)));
                _cancellationToken.ThrowIfCancellationRequested();
                Report(1, "model");
                return new TorchXttsModel(_device, parts, memory, released);
            }
        }
        catch
        {
            memory.Dispose();
            throw;
        }
    }

    private void ApplyProcessSettings()
    {
        if (_options.Threads is { } threads) torch.set_num_threads(threads);
        if (!_device.IsCuda) return;
        torch.backends.cuda.matmul.allow_tf32 = _options.AllowTf32;
        torch.backends.cudnn.allow_tf32 = _options.AllowTf32;
    }

    private T Part<T>(double fraction, string name, Func<T> load)
    {
        Report(fraction, name);
        _cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return load();
        }
        catch (ExternalException error)
        {
            throw TorchErrors.Translate(error, name, _device);
        }
    }

    private void Report(double fraction, string part) => _progress?.Report(new LoadProgress(LoadStage.PreparingBackend, fraction, part));
}
