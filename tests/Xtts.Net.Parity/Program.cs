using Xtts.Net.Parity;
using Xtts.Net.Parity.Options;

if (args is ["--help"] or ["-h"])
{
    Console.WriteLine(ParityCommandLine.Usage);
    return 0;
}

try
{
    return ParityRunner.Run(ParityCommandLine.Parse(args), Console.Out);
}
catch (UsageException exception)
{
    Console.Error.WriteLine(exception.Message);
    Console.Error.WriteLine(ParityCommandLine.Usage);
    return 2;
}
