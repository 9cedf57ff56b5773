using Xtts.Net;
using Xtts.Net.TorchSharp;

try
{
    Console.WriteLine(new TorchSharpBackend().Device.Name);
    return 0;
}
catch (NativeRuntimeMissingException e)
{
    Console.WriteLine($"add {e.Package}");
    Console.WriteLine(e.Message);
    return 3;
}
