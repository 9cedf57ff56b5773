namespace Xtts.Net.Benchmarks.Reporting;

/// <summary>What the figures were measured on.</summary>
/// <param name="Processor">Name of the processor.</param>
/// <param name="LogicalProcessors">Processors that the system shows.</param>
/// <param name="RegisterBits">Width of the widest multiply-add, in bits.</param>
/// <param name="System">Operating system.</param>
/// <param name="Runtime">.NET runtime.</param>
/// <param name="Threads">Threads of the floors and of the backends.</param>
internal sealed record MachineReport(string Processor, int LogicalProcessors, int RegisterBits, string System, string Runtime, int Threads);
