using Xtts.Net;

namespace QuickStart;

/// <summary>The backends of this program, by name.</summary>
internal static class Backends
{
    public const string Onnx = "onnx", Torch = "torch";

    /// <returns>What is wrong with the name; <see langword="null"/> when it can be used.</returns>
    public static string? Problem(string name) => name switch
    {
        Onnx => null,
#if TORCH
        Torch => null,
#else
        Torch => "This program was built without TorchSharp, to save half a gigabyte. Build it with it: dotnet run -c Release --project samples/QuickStart -p:Backend=torch -- --backend torch",
#endif
        _ => $"There is no backend '{name}'; there are {Onnx} and {Torch}.",
    };

    public static void Use(XttsOptions options, string name)
    {
#if TORCH
        if (name == Torch)
        {
            options.UseTorchSharp();
            return;
        }
#endif
        options.UseOnnxRuntime();
    }
}
