// A host that narrates a text file: whatever line is new in it is spoken into a numbered wave. Model, voices and language come from appsettings.json.
// Relative paths of its section Xtts start at the folder of this program, those of the command line at the current one.
// HostedService --text story.txt --out story              watches the file until Ctrl+C
// HostedService --text story.txt --out story --once true  speaks what is new and ends

using HostedService;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xtts.Net;

var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
try
{
    builder.Configuration.AddCommandLine(args, new Dictionary<string, string>
    {
        ["--text"] = "Narrator:Text", ["--out"] = "Narrator:Output", ["--once"] = "Narrator:Once", ["--seed"] = "Narrator:Seed",
    });
    builder.Services.AddXtts(builder.Configuration.GetSection("Xtts"), x => x.UseOnnxRuntime()).LoadAtStartup();
    builder.Services.AddOptions<NarratorOptions>().Bind(builder.Configuration.GetSection("Narrator"))
        .Validate(options => options.Text.Length > 0 && options.Output.Length > 0, "Narrator:Text and Narrator:Output must name a file and a folder.")
        .ValidateOnStart();
    builder.Services.AddHostedService<Narrator>();
    using var host = builder.Build();
    await host.RunAsync();
    return Environment.ExitCode;
}
catch (Exception error) when (error is OptionsValidationException or XttsException or FormatException or InvalidOperationException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
