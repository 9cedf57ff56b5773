using Microsoft.ML.OnnxRuntime;

namespace Xtts.Net.OnnxRuntime.Sessions;

/// <summary>The execution provider that was asked for.</summary>
internal sealed class ExecutionProvider
{
    private const string Ending = "ExecutionProvider";

    private static readonly Dictionary<string, string> Packages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CUDA"] = "Microsoft.ML.OnnxRuntime.Gpu",
        ["TensorRT"] = "Microsoft.ML.OnnxRuntime.Gpu",
        ["NvTensorRTRTX"] = "Microsoft.ML.OnnxRuntime.EP.NvTensorRtRtx",
        ["DML"] = "Microsoft.ML.OnnxRuntime.DirectML",
        ["CoreML"] = "Microsoft.ML.OnnxRuntime",
        ["OpenVINO"] = "Intel.ML.OnnxRuntime.OpenVino",
        ["QNN"] = "Microsoft.ML.OnnxRuntime.QNN",
        ["WebGPU"] = "Microsoft.ML.OnnxRuntime.EP.WebGpu",
    };

    private readonly Dictionary<string, string> _options;

    /// <param name="name">Name, with or without the ending <c>ExecutionProvider</c>.</param>
    /// <param name="options">Its settings.</param>
    public ExecutionProvider(string name, IDictionary<string, string> options)
    {
        name = name.Trim();
        ShortName = name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && name.Length > Ending.Length ? name[..^Ending.Length] : name;
        if (ShortName.Equals("DirectML", StringComparison.OrdinalIgnoreCase)) ShortName = "DML";
        _options = new Dictionary<string, string>(options, StringComparer.Ordinal);
    }

    /// <summary>Name without the ending.</summary>
    public string ShortName { get; }

    /// <summary>Whether it is the processor, which needs no package of its own.</summary>
    public bool IsCpu => ShortName.Equals(ExecutionProviders.Cpu, StringComparison.OrdinalIgnoreCase);

    /// <summary>Puts the provider in front of the processor.</summary>
    /// <exception cref="ExecutionProviderException">The native library does not have it, or it does not start.</exception>
    public void AppendTo(SessionOptions session, OrtEnv environment)
    {
        try
        {
            if (IsCpu) AppendCpu(session);
            else if (!TryAppendBuiltIn(session, environment) && !TryAppendPlugin(session, environment)) throw Missing(environment);
        }
        catch (Exception exception) when (exception is OnnxRuntimeException or EntryPointNotFoundException or NotSupportedException)
        {
            string? package = Packages.GetValueOrDefault(ShortName);
            throw new ExecutionProviderException(
                ShortName,
                package,
                $"The execution provider {ShortName} does not start: {exception.Message} Check its driver and libraries{(package is null ? "" : $", the package {package}")} and ProviderOptions.",
                exception);
        }
    }

    private void AppendCpu(SessionOptions session)
    {
        if (_options.Count > 0)
            throw new ExecutionProviderException(ShortName, null, $"The execution provider CPU has no option '{_options.Keys.First()}'. Clear ProviderOptions or choose another provider.");
        session.AppendExecutionProvider_CPU(session.EnableCpuMemArena ? 1 : 0);
    }

    private bool TryAppendBuiltIn(SessionOptions session, OrtEnv environment)
    {
        string? known = environment.GetAvailableProviders().FirstOrDefault(name => name.Equals(ShortName + Ending, StringComparison.OrdinalIgnoreCase));
        if (known is null) return false;
        switch (ShortName.ToUpperInvariant())
        {
            case "CUDA":
                using (var cuda = new OrtCUDAProviderOptions())
                {
                    cuda.UpdateOptions(_options);
                    session.AppendExecutionProvider_CUDA(cuda);
                }

                break;
            case "TENSORRT":
                using (var tensorRt = new OrtTensorRTProviderOptions())
                {
                    tensorRt.UpdateOptions(_options);
                    session.AppendExecutionProvider_Tensorrt(tensorRt);
                }

                break;
            case "DML":
                session.EnableMemoryPattern = false;    // DirectML plans its memory itself
                session.AppendExecutionProvider(known[..^Ending.Length], _options);
                break;
            default:
                session.AppendExecutionProvider(known[..^Ending.Length], _options);
                break;
        }

        return true;
    }

    /// <summary>Providers that the application has registered as libraries of their own.</summary>
    private bool TryAppendPlugin(SessionOptions session, OrtEnv environment)
    {
        OrtEpDevice[] devices = [.. environment.GetEpDevices().Where(device =>
            device.EpName.Equals(ShortName, StringComparison.OrdinalIgnoreCase) || device.EpName.Equals(ShortName + Ending, StringComparison.OrdinalIgnoreCase))];
        if (devices.Length == 0) return false;
        session.AppendExecutionProvider(environment, devices, _options);
        return true;
    }

    private ExecutionProviderException Missing(OrtEnv environment)
    {
        string? package = Packages.GetValueOrDefault(ShortName);
        string available = string.Join(", ", environment.GetAvailableProviders().Select(name => name.EndsWith(Ending, StringComparison.Ordinal) ? name[..^Ending.Length] : name));
        string advice = package is null ? "Add the native package that brings it" : $"Add the package {package} to the application";
        return new ExecutionProviderException(
            ShortName, package, $"The execution provider {ShortName} is not in this application's native ONNX Runtime library, which has: {available}. {advice}, or choose one of these.");
    }
}
