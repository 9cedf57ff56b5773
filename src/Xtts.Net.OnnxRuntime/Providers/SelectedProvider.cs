using Microsoft.ML.OnnxRuntime;

namespace Xtts.Net.OnnxRuntime.Providers;

/// <summary>The execution provider that sessions run on. Immutable.</summary>
internal sealed class SelectedProvider
{
    private readonly Dictionary<string, string> _options;

    /// <param name="facts">What is known of it.</param>
    /// <param name="device">The device, where the runtime lists devices.</param>
    /// <param name="options">Its settings.</param>
    public SelectedProvider(ProviderFacts facts, ProviderDevice? device, IEnumerable<KeyValuePair<string, string>> options)
    {
        Facts = facts;
        Device = device;
        _options = new Dictionary<string, string>(options, StringComparer.Ordinal);
    }

    /// <summary>What is known of it.</summary>
    public ProviderFacts Facts { get; }

    /// <summary>The device; <see langword="null"/> for the provider's own choice.</summary>
    public ProviderDevice? Device { get; }

    /// <summary>Its settings.</summary>
    public IReadOnlyDictionary<string, string> Settings => _options;

    /// <summary>Its short name.</summary>
    public string Name => Facts.Name;

    /// <summary>Whether it is the processor, which needs no package of its own.</summary>
    public bool IsProcessor => Name == ExecutionProviders.Cpu;

    /// <summary>Name and device, for errors.</summary>
    public string Place => Device is null ? Name : $"{Name} ({Device.Description.Name})";

    /// <summary>The device's memory; <see langword="null"/> where models keep their caches in the host's.</summary>
    public OrtMemoryInfo? CreateMemoryInfo()
    {
        if (IsProcessor) return null;
        if (Device?.Handle is { } handle && Device.Library is not null)
            return handle.GetMemoryInfo(OrtDeviceMemoryType.DEFAULT) is { IsInvalid: false } memory ? memory : null;     // a plugin may have no memory of its own
        if (Facts.Memory is not { } name) return null;
        int id = Facts.DeviceOption is { } option && _options.TryGetValue(option, out string? number) && int.TryParse(number, out int parsed) ? parsed : 0;
        return new OrtMemoryInfo(name, OrtAllocatorType.DeviceAllocator, id, OrtMemType.Default);
    }

    /// <summary>Puts the provider in front of the processor.</summary>
    /// <param name="session">Options of the session.</param>
    /// <param name="environment">The runtime.</param>
    /// <param name="capturesGraphs">Whether the session is to record runs and play them again.</param>
    /// <exception cref="ExecutionProviderException">It does not start, or cannot record.</exception>
    public void AppendTo(SessionOptions session, OrtEnv environment, bool capturesGraphs = false)
    {
        if (Facts.GraphCapture is { } capture && _options.ContainsKey(capture.Option))
            throw new ExecutionProviderException(Name, null, $"The provider option '{capture.Option}' would record runs whose inputs change. Take it out of ProviderOptions and set {nameof(OnnxRuntimeOptions.CaptureGraphs)}, which records those that can be played again.");
        try
        {
            var options = capturesGraphs ? WithGraphCapture() : _options;
            if (IsProcessor) AppendProcessor(session);
            else if (Device?.Handle is { } device) session.AppendExecutionProvider(environment, [device], options);
            else AppendBuiltIn(session, options);
        }
        catch (Exception exception) when (exception is OnnxRuntimeException or EntryPointNotFoundException or NotSupportedException)
        {
            throw DoesNotStart(exception.Message, exception);
        }
    }

    /// <summary>The error to throw when it does not start.</summary>
    public ExecutionProviderException DoesNotStart(string why, Exception? cause = null)
    {
        string? package = PackageAdvice.Package(Facts);
        return new ExecutionProviderException(
            Name, package, $"The execution provider {Place} does not start: {why} Check its driver and libraries{(package is null ? "" : $", the package {package}")} and ProviderOptions.", cause);
    }

    /// <summary>Checks that the provider can record runs and play them again.</summary>
    /// <exception cref="ExecutionProviderException">It cannot.</exception>
    public void RequireGraphCapture()
    {
        if (Facts.GraphCapture is null)
        {
            string able = string.Join(", ", ProviderFacts.Capturing.Select(facts => facts.Name));
            throw new ExecutionProviderException(Name, null, $"The execution provider {Place} does not capture graphs here; {able} can. Set {nameof(OnnxRuntimeOptions.CaptureGraphs)} to false, or choose another provider.");
        }
    }

    private Dictionary<string, string> WithGraphCapture()
    {
        RequireGraphCapture();
        var options = new Dictionary<string, string>(_options, StringComparer.Ordinal);
        options.Add(Facts.GraphCapture!.Option, Facts.GraphCapture.Value);
        return options;
    }

    private void AppendProcessor(SessionOptions session)
    {
        if (_options.Count > 0)
            throw new ExecutionProviderException(Name, null, $"The execution provider CPU has no option '{_options.Keys.First()}'. Clear ProviderOptions or choose another provider.");
        session.AppendExecutionProvider_CPU(session.EnableCpuMemArena ? 1 : 0);
    }

    private void AppendBuiltIn(SessionOptions session, Dictionary<string, string> options)
    {
        switch (Name)
        {
            case ExecutionProviders.Cuda:
                using (var cuda = new OrtCUDAProviderOptions())
                {
                    cuda.UpdateOptions(Facts.Defaults.Where(setting => !options.ContainsKey(setting.Key)).Concat(options).ToDictionary(StringComparer.Ordinal));
                    session.AppendExecutionProvider_CUDA(cuda);
                }

                break;
            case ExecutionProviders.TensorRt:
                using (var tensorRt = new OrtTensorRTProviderOptions())
                {
                    tensorRt.UpdateOptions(options);
                    session.AppendExecutionProvider_Tensorrt(tensorRt);
                }

                break;
            case ExecutionProviders.DirectMl:
                session.EnableMemoryPattern = false;    // DirectML plans its memory itself
                session.AppendExecutionProvider(Name, options);
                break;
            default:
                session.AppendExecutionProvider(Name, options);
                break;
        }
    }
}
