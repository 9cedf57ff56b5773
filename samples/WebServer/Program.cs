// A web server that speaks: the speech API of OpenAI over models of Xtts.Net, and the page in wwwroot. Settings are in appsettings.json; relative paths start at the folder of this program.
// WebServer --urls http://0.0.0.0:8080

using Microsoft.Extensions.Options;
using WebServer;
using WebServer.Errors;
using WebServer.Models;
using WebServer.Speech;
using WebServer.Voices;
using Xtts.Net;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
try
{
    builder.Services.AddOptions<ServerOptions>().Bind(builder.Configuration.GetSection("Server")).ValidateOnStart();
    builder.Services.AddXtts(builder.Configuration.GetSection("Xtts"), x => x.UseOnnxRuntime()).LoadAtStartup();
    builder.Services.AddOptions<XttsOptions>().Configure<ModelCatalog>((xtts, models) => xtts.Model = models.ActivePath);
    builder.Services.AddSingleton<ModelCatalog>().AddSingleton<SpeechOrders>();
    builder.Services.AddExceptionHandler<ApiExceptionHandler>();
    builder.Services.AddHealthChecks().AddXtts(tags: ["ready"]);

    await using var app = builder.Build();
    app.UseExceptionHandler(_ => { });
    app.UseDefaultFiles();
    app.UseStaticFiles();
    var api = app.MapGroup("/v1");
    api.MapSpeech();
    api.MapVoices();
    api.MapModels();
    app.MapHealthChecks("/healthz");
    await app.RunAsync();
    return 0;
}
catch (Exception error) when (error is OptionsValidationException or XttsException or FormatException or InvalidOperationException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
