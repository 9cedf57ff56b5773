// Storms of clients against the sample web server, in a process of its own, and what it takes of the machine before and after: memory, threads, open files.
// dotnet run -c Release --project tests/Xtts.Net.WebServer.Storm -- --rounds 4 --clients 300

using System.Globalization;
using Xtts.Net.WebServer.Storm;

int rounds = Number("--rounds", 4), clients = Number("--clients", 300);
using var server = await ServerProcess.StartAsync();
var storm = new StormOfClients(server, clients);
Console.WriteLine($"{"",-14} {Footprint.Header}   answers");
await PrintAsync("at the start", "");
for (int round = 1; round <= rounds; round++)
{
    string answers = await storm.RageAsync();
    await server.UntilQuietAsync();
    await PrintAsync($"after storm {round}", answers);
}

return 0;

async Task PrintAsync(string when, string answers) => Console.WriteLine($"{when,-14} {await server.TakeFootprintAsync()}   {answers}");

int Number(string option, int usual)
{
    int place = Array.IndexOf(args, option);
    return place >= 0 && place + 1 < args.Length ? int.Parse(args[place + 1], CultureInfo.InvariantCulture) : usual;
}
