// A web server that speaks: the speech API of OpenAI over models of Xtts.Net, and the page in wwwroot. Settings are in appsettings.json; relative paths in it start at the folder of this program.
// WebServer --urls http://localhost:8080

using Microsoft.Extensions.Options;
using WebServer;
using WebServer.Limits;
using Xtts.Net;

try
{
    NativeHeap.GiveBack();
    await using var app = ServerApplication.Create(args);
    await app.RunAsync();
    return 0;
}
catch (Exception error) when (error is OptionsValidationException or XttsException or FormatException or InvalidOperationException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
