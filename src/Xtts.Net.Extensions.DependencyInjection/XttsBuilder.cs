using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Xtts.Net.Extensions.DependencyInjection.Configuration;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Extensions.DependencyInjection.TextToSpeech;
using Xtts.Net.Text.Pronunciation;
using Xtts.Net.Voices;
using Xtts.Net.Voices.Cataloguing;

namespace Xtts.Net.Extensions.DependencyInjection;

/// <summary>Further choices for a model after <c>services.AddXtts()</c>. Not thread-safe.</summary>
public sealed class XttsBuilder
{
    private readonly ModelRegistration _model;

    internal XttsBuilder(IServiceCollection services, ModelRegistration model)
    {
        Services = services;
        _model = model;
    }

    /// <summary>The services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Name of the model, which is also the key of its services; empty for the one without a name, whose services have no key.</summary>
    public string Name => _model.Name;

    /// <summary>Loads the model when the host starts, so that the first request does not wait and a model that cannot be loaded stops the start.</summary>
    /// <param name="warmUp">What it says then, unheard, and before it is given requests after a switch; <see langword="null"/> for nothing.</param>
    /// <returns>The same builder.</returns>
    public XttsBuilder LoadAtStartup(WarmUpUtterance? warmUp = null)
    {
        _model.LoadAtStartup = true;
        _model.WarmUp = warmUp ?? _model.WarmUp;
        return this;
    }

    /// <summary>Adds a backend that the configuration may name (<c>"Xtts": { "Backend": "OnnxRuntime" }</c>). The only one that is added need not be named.</summary>
    /// <param name="name">Its name in the configuration.</param>
    /// <param name="use">Chooses it: <c>x =&gt; x.UseOnnxRuntime()</c>.</param>
    /// <returns>The same builder.</returns>
    public XttsBuilder AddBackend(string name, Action<XttsOptions> use)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(use);
        _model.Backends[name] = use;
        return this;
    }

    /// <summary>Adds a voice that is cloned when it is asked for first, and kept. After a switch it is cloned for the new model.</summary>
    /// <param name="name">The name to ask for.</param>
    /// <param name="clips">Its clips, in order: the conditioning is made of the first seconds of all clips joined.</param>
    /// <returns>The same builder.</returns>
    public XttsBuilder AddVoice(string name, params string[] clips)
    {
        ArgumentNullException.ThrowIfNull(clips);
        return AddVoice(new ClipVoice(name, [.. clips]));
    }

    /// <summary>Adds a voice with its own cloning settings.</summary>
    /// <param name="voice">Name, clips and settings.</param>
    /// <returns>The same builder.</returns>
    public XttsBuilder AddVoice(ClipVoice voice)
    {
        ArgumentNullException.ThrowIfNull(voice);
        ArgumentException.ThrowIfNullOrWhiteSpace(voice.Name);
        return ConfigureVoices(options => options.Added.Add(voice));
    }

    /// <summary>Adds the voices of a folder: each folder in it with clips, and each <c>.safetensors</c> voice file. What is put there later is found too.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="primaryClip">The clip that comes first where a voice has it, such as <c>neutral</c>; others follow in the order of their names.</param>
    /// <returns>The same builder.</returns>
    public XttsBuilder AddVoicesFrom(string folder, string? primaryClip = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return ConfigureVoices(options => options.Folders.Add(new VoiceFolder(folder) { PrimaryClip = primaryClip }));
    }

    /// <summary>Finds voices in a folder of voice files after all others that were added, and keeps cloned voices there, so that they are cloned once and not once a start.</summary>
    /// <param name="folder">The folder; made when the first voice is saved.</param>
    /// <returns>The same builder.</returns>
    public XttsBuilder UseVoiceStore(string folder) => UseVoiceStore(new FolderVoiceStore(folder));

    /// <summary>Finds voices in a store after all others that were added, and keeps cloned voices there. Without this, an <see cref="IVoiceStore"/> of the container is used if there is one.</summary>
    /// <param name="store">The store.</param>
    /// <returns>The same builder.</returns>
    public XttsBuilder UseVoiceStore(IVoiceStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return ConfigureVoices(options => options.Store = store);
    }

    /// <summary>Adds pronunciations from a JSON file, for every request. Of two lexicons with one word the later one wins. The file is read when a model is loaded.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The same builder.</returns>
    public XttsBuilder AddLexicon(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Services.Configure<XttsOptions>(Name, options => options.Lexicon = (options.Lexicon ?? PronunciationLexicon.Empty).With(LexiconFile.Load(path)));
        return this;
    }

    /// <summary>Adds pronunciations for every request. Of two lexicons with one word the later one wins.</summary>
    /// <param name="lexicon">The pronunciations.</param>
    /// <returns>The same builder.</returns>
    public XttsBuilder AddLexicon(PronunciationLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        Services.Configure<XttsOptions>(Name, options => options.Lexicon = (options.Lexicon ?? PronunciationLexicon.Empty).With(lexicon));
        return this;
    }

    /// <summary>Sets where voices come from, and which one speaks when none is named.</summary>
    /// <param name="configure">Changes the options.</param>
    /// <returns>The same builder.</returns>
    public XttsBuilder ConfigureVoices(Action<VoiceCatalogOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Services.Configure(Name, configure);
        return this;
    }

    /// <summary>The language of requests through Microsoft.Extensions.AI that name none.</summary>
    /// <param name="language">Such as <c>hu</c> or <c>en-US</c>.</param>
    /// <returns>The same builder.</returns>
    public XttsBuilder UseLanguage(string language)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        Services.Configure<SpeechDefaults>(Name, defaults => defaults.Language = language);
        return this;
    }

    /// <summary>
    /// Puts a pipeline before the model's <see cref="ITextToSpeechClient"/>, which is registered without one otherwise: <c>AddXtts(…).AddTextToSpeechClient().UseLogging().UseOpenTelemetry()</c>.
    /// </summary>
    /// <returns>The builder of the pipeline; what is added first is outermost.</returns>
    public TextToSpeechClientBuilder AddTextToSpeechClient()
    {
        if (_model.TextToSpeechClient is { } plain) Services.Remove(plain);
        return Name.Length == 0
            ? Services.AddTextToSpeechClient(Client)
            : Services.AddKeyedTextToSpeechClient(Name, Client);

        ITextToSpeechClient Client(IServiceProvider provider) => provider.GetRequiredKeyedService<XttsTextToSpeechClient>(Name);
    }
}
