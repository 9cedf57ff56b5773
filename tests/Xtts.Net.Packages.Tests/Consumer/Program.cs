// Consumer MODEL OUTPUT: speaks a sentence with a voice cloned from the model's own clip, as an application does that has only the packages.

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xtts.Net;
using Xtts.Net.Downloading;
using Xtts.Net.Generation;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

var model = await XttsModel.DownloadAsync(new ModelDownloadOptions { TargetFolder = args[0], Offline = true });
var builder = Host.CreateApplicationBuilder();
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Xtts:Model"] = model.Folder, ["Xtts:Voices:guest:0"] = Path.Combine(args[0], "ref_hu.wav") });
builder.Services.AddXtts(builder.Configuration.GetSection("Xtts"), x => x.UseOnnxRuntime()).LoadAtStartup();
using var host = builder.Build();
await host.StartAsync();

var voice = await host.Services.GetRequiredService<IVoiceCatalog>().GetAsync("guest");
var speech = await host.Services.GetRequiredService<ISpeechSynthesizer>().SynthesizeAsync(
    new SpeechRequest { Text = "Holnap reggel korán indul a vonat.", Language = "hu", Voice = voice, Generation = new GenerationSettings { Seed = 1 } });
speech.Save(args[1]);
await host.StopAsync();
