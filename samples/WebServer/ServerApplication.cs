using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using WebServer.Access;
using WebServer.Errors;
using WebServer.Limits;
using WebServer.Models;
using WebServer.Observability;
using WebServer.Speech;
using WebServer.Voices;
using Xtts.Net;
using Xtts.Net.Extensions.DependencyInjection.Configuration;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Telemetry;
using Xtts.Net.Voices.Cataloguing;

namespace WebServer;

/// <summary>Puts the server together.</summary>
internal static class ServerApplication
{
    /// <param name="arguments">Settings that win over those of the file: <c>--urls http://localhost:8080 --Server:Limits:MaxSpeaking 4</c>.</param>
    public static WebApplication Create(params string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
        AddModels(builder);
        AddServer(builder);
        AddObservability(builder.Services);
        var app = builder.Build();
        Use(app);
        Map(app);
        return app;
    }

    private static void AddModels(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var xtts = services.AddXtts(builder.Configuration.GetSection("Xtts"), x => x.UseOnnxRuntime(onnx => builder.Configuration.GetSection("OnnxRuntime").Bind(onnx)));
        string? warmUp = builder.Configuration["Server:WarmUp"], language = builder.Configuration["Xtts:Language"];
        xtts.LoadAtStartup(warmUp is { Length: > 0 } && language is { Length: > 0 } ? new WarmUpUtterance { Text = warmUp, Language = language, Voice = builder.Configuration["Xtts:Voice"] } : null);
        services.AddOptions<XttsOptions>().Configure<ModelCatalog>((options, models) => options.Model = models.ActivePath);
        services.AddOptions<VoiceCatalogOptions>().Configure<UploadedVoices>((options, uploaded) => options.Folders.Add(new VoiceFolder(uploaded.Folder)));
        services.AddSingleton<ModelCatalog>().AddSingleton<UploadedVoices>().AddSingleton<KeptClones>().AddSingleton<VoiceUploadReader>().AddSingleton<VoiceDesk>();
        services.AddSingleton<Ffmpeg>().AddSingleton<SoundFormats>().AddSingleton<SoundEncoder>().AddSingleton<SpeechOrders>().AddSingleton<SpeechResponse>();
    }

    private static void AddServer(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var server = builder.Configuration.GetSection("Server");
        ServerOptionsValidator.RequireListOfKeys(server);
        services.AddOptions<ServerOptions>().Bind(server, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ServerOptions>, ServerOptionsValidator>();
        services.AddSingleton<WaitingLines>();
        services.AddExceptionHandler<ApiExceptionHandler>();
        // Not AddAuthentication, which would make and keep keys for cookies.
        services.AddAuthenticationCore(schemes => schemes.AddScheme<ApiKeyHandler>(ApiKeyHandler.SchemeName, null));
        services.AddWebEncoders().AddTransient<ApiKeyHandler>().TryAddSingleton(TimeProvider.System);
        services.AddAuthorization().AddCors().AddRateLimiter(_ => { }).AddRequestTimeouts();
        services.AddSingleton<KnownHosts>().AddSingleton<IPostConfigureOptions<HostFilteringOptions>>(provider => provider.GetRequiredService<KnownHosts>());
        services.ConfigureOptions<ConnectionLimits>().ConfigureOptions<RateLimits>().ConfigureOptions<Timeouts>().ConfigureOptions<OtherSites>();
    }

    private static void AddObservability(IServiceCollection services)
    {
        services.AddHealthChecks().AddXtts(tags: ["ready"]);
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(XttsTelemetry.MeterName, WaitingLines.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime")
            .AddPrometheusExporter());
    }

    private static void Use(WebApplication app)
    {
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(unhandled => ApiErrorResponse.WriteUnhandledAsync(unhandled.HttpContext));
        app.Use(app.Services.GetRequiredService<KnownHosts>().GuardAsync);
        app.UseDefaultFiles();
        app.UseStaticFiles();
        app.UseCors();
        app.Use(OtherSites.GuardAsync);
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseRequestTimeouts();
    }

    private static void Map(WebApplication app)
    {
        var api = app.MapGroup("/v1");
        api.MapSpeech();
        api.MapVoices();
        api.MapModels();
        var metrics = app.MapPrometheusScrapingEndpoint("/metrics");
        app.MapHealth();
        if (app.Services.GetRequiredService<IOptions<ServerOptions>>().Value.ApiKeys.Length == 0) return;
        api.RequireAuthorization();
        metrics.RequireAuthorization();
    }
}
