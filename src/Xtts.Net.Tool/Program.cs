using Xtts.Net.Tool;
using Xtts.Net.Tool.Terminal;

return await CommandLine.RunAsync(args, ToolConsole.OfProcess());
