using System.CommandLine;
using Xtts.Net.Tool.Machine;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts doctor</c>: is it ready, what is wrong, what to do.</summary>
internal sealed class DoctorCommand : Command, IHasExamples
{
    private readonly ToolConsole _console;
    private readonly Option<bool> _environment = new("--environment") { Description = "Look at this machine instead: runtime, native libraries, GPUs, memory." };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };

    /// <param name="console">Where it writes.</param>
    public DoctorCommand(ToolConsole console)
        : base("doctor", "Tells whether everything is ready, what is wrong, and what to do.")
    {
        _console = console;
        Add(_environment);
        Add(_json);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        xtts doctor --environment
        """;

    private int Run(ParseResult arguments)
    {
        if (!arguments.GetValue(_environment)) throw new UsageException("Say what to look at: --environment for this machine.");
        var machine = MachineReport.Find();
        if (arguments.GetValue(_json)) MachineReportJson.Write(machine, _console.Output);
        else MachineReportText.Write(machine, _console.Report());
        return machine.OnnxRuntime.NativeVersion is null ? ExitCode.Failure : ExitCode.Success;
    }
}
