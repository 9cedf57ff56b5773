namespace Xtts.Net.OnnxRuntime.Providers;

/// <summary>Finds the provider and the device that the options name.</summary>
/// <param name="options">Checked options.</param>
/// <param name="platform">The system.</param>
/// <param name="inventory">Asks the native library what it has, for a provider.</param>
/// <param name="start">Starts a provider on a small graph: why it does not start, <see langword="null"/> when it does.</param>
internal sealed class ProviderSelector(OnnxRuntimeOptions options, Platform platform, Func<string, RuntimeInventory> inventory, Func<SelectedProvider, string?> start)
{
    // The order of Auto. TensorRT builds engines for minutes, CoreML leaves half of the operators to the processor: they are taken when asked for.
    private static readonly string[] BestFirst = [ExecutionProviders.Cuda, ExecutionProviders.WebGpu, ExecutionProviders.DirectMl];

    private readonly bool _namesDevice = options.DeviceName is not null || options.DeviceVendor is not null || options.DeviceIndex is not null;

    /// <summary>Finds the provider.</summary>
    /// <exception cref="ExecutionProviderException">What was asked for is not there.</exception>
    public ProviderChoice Select()
    {
        string name = ProviderName.Shorten(options.Provider);
        if (name == ExecutionProviders.Cpu)
        {
            if (_namesDevice) throw new ExecutionProviderException(name, null, "The execution provider CPU has no devices to choose from. Leave the device out, or choose another provider.");
            return Choice(Processor(options.ProviderOptions), "asked for", []);
        }

        var there = inventory(name);
        return name switch
        {
            ExecutionProviders.Auto => SelectBest(there),
            ExecutionProviders.Plugin => SelectPlugin(there),
            _ => Choice(Find(ProviderFacts.Of(name), there) ?? throw Missing(ProviderFacts.Of(name), there), "asked for", there.Probed),
        };
    }

    private static SelectedProvider Processor(IEnumerable<KeyValuePair<string, string>> settings) => new(ProviderFacts.Of(ExecutionProviders.Cpu), null, settings);

    private static ProviderChoice Choice(SelectedProvider provider, string reason, IReadOnlyList<string> probed) =>
        new(provider, new OnnxRuntimeProvider(provider.Name, reason) { Device = provider.Device?.Description, Probed = probed });

    private ProviderChoice SelectBest(RuntimeInventory there)
    {
        var probed = new List<string>(there.Probed);
        foreach (string name in BestFirst)
        {
            var facts = ProviderFacts.Of(name);
            if (!facts.Systems.Contains(platform.System)) continue;
            string? problem;
            try
            {
                if (Find(facts, there) is not { } provider) problem = "is neither built in nor there as a plugin";
                else if (start(provider) is { } error) problem = $"does not start: {error}";
                else return Choice(provider, $"chosen: {name} is there and starts", [.. probed, $"{name} starts."]);
            }
            catch (ExecutionProviderException exception)
            {
                problem = exception.Message;
            }

            probed.Add($"{name} {problem}");
        }

        // Settings for a GPU provider mean nothing to the processor.
        return Choice(Processor([]), $"chosen: no GPU provider starts ({string.Join("; ", probed.Select(sentence => sentence.TrimEnd('.')))})", probed);
    }

    private ProviderChoice SelectPlugin(RuntimeInventory there)
    {
        var brought = there.Devices.Where(device => device.Library is not null && IsOfNamedLibrary(device)).ToArray();
        if (brought.Length == 0)
        {
            string plugins = string.Join("; ", BestFirst.Select(ProviderFacts.Of).Where(facts => facts.PluginPackage is not null && facts.Systems.Contains(platform.System)).Select(facts => PackageAdvice.For(facts, platform)));
            throw new ExecutionProviderException(ExecutionProviders.Plugin, null, $"No plugin offers a device. {string.Join(' ', there.Probed)} {plugins}, or name the library in {nameof(OnnxRuntimeOptions.PluginLibrary)}.");
        }

        var device = Pick(brought, ExecutionProviders.Plugin);
        return Choice(new SelectedProvider(ProviderFacts.Of(device.Description.Provider), device, options.ProviderOptions), $"brought by the plugin {Path.GetFileName(device.Library)}", there.Probed);
    }

    private bool IsOfNamedLibrary(ProviderDevice device) => options.PluginLibrary is not { } library || Path.GetFullPath(library) == Path.GetFullPath(device.Library!);

    /// <summary>A plugin that the application names goes before what is built in; else what is built in goes first, unless the device is chosen in a way that only a list of devices allows.</summary>
    private SelectedProvider? Find(ProviderFacts facts, RuntimeInventory there)
    {
        var listed = there.Devices.Where(device => device.Description.Provider == facts.Name).ToArray();
        bool builtIn = there.BuiltIn.Contains(facts.Name);
        bool listWanted = options.PluginLibrary is not null || options.DeviceName is not null || options.DeviceVendor is not null || !builtIn;
        if (listed.Length > 0 && listWanted) return new SelectedProvider(facts, Pick(listed, facts.Name), options.ProviderOptions);
        if (!builtIn) return null;
        if (options.DeviceName is not null || options.DeviceVendor is not null)
            throw new ExecutionProviderException(facts.Name, null, $"The execution provider {facts.Name} lists no devices here, so none can be chosen by name or vendor. Choose by {nameof(OnnxRuntimeOptions.DeviceIndex)} or {nameof(OnnxRuntimeOptions.ProviderOptions)}.");
        return new SelectedProvider(facts, null, WithDevice(facts));
    }

    private Dictionary<string, string> WithDevice(ProviderFacts facts)
    {
        var settings = new Dictionary<string, string>(options.ProviderOptions, StringComparer.Ordinal);
        if (options.DeviceIndex is not { } index) return settings;
        if (facts.DeviceOption is not { } name)
            throw new ExecutionProviderException(facts.Name, null, $"The execution provider {facts.Name} takes no number of a device. Leave {nameof(OnnxRuntimeOptions.DeviceIndex)} out and use {nameof(OnnxRuntimeOptions.ProviderOptions)}.");
        settings[name] = index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return settings;
    }

    private ProviderDevice Pick(IReadOnlyList<ProviderDevice> devices, string provider)
    {
        var fitting = devices.Where(device => device.Fits(options)).ToArray();
        int index = options.DeviceIndex ?? 0;
        if (index < fitting.Length) return fitting[index];
        string list = string.Join(", ", devices.Select(device => $"{device.Description.Index}: {device.Description.Name} ({device.Description.Vendor})"));
        throw new ExecutionProviderException(provider, null, $"The execution provider {provider} has no device that fits name '{options.DeviceName}', vendor '{options.DeviceVendor}', number {index}. It has: {list}.");
    }

    private ExecutionProviderException Missing(ProviderFacts facts, RuntimeInventory there)
    {
        string probed = there.Probed.Count == 0 ? "" : string.Join(' ', there.Probed) + " ";
        return new ExecutionProviderException(
            facts.Name,
            PackageAdvice.Package(facts),
            $"The execution provider {facts.Name} is not in this application's native ONNX Runtime library, which has: {string.Join(", ", there.BuiltIn)}. {probed}{PackageAdvice.For(facts, platform)}, or choose one of these.");
    }
}
