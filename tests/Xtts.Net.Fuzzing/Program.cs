using Xtts.Net.Fuzzing;
using Xtts.Net.Fuzzing.Faults;
using Xtts.Net.Fuzzing.Options;

if (args is ["--help"] or ["-h"])
{
    Console.WriteLine(FuzzCommandLine.Usage);
    return 0;
}

try
{
    var options = FuzzCommandLine.Parse(args);
    return options.PlantFaults ? FaultRun.Run(options, Console.Out) : FuzzRun.Run(options, Console.Out);
}
catch (UsageException exception)
{
    Console.Error.WriteLine(exception.Message);
    Console.Error.WriteLine(FuzzCommandLine.Usage);
    return 2;
}
