using Microsoft.Extensions.Options;
using WebServer.Errors;
using Xtts.Net;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Synthesis;

namespace WebServer.Models;

/// <summary>The models of the section <c>Models</c>, and which of them serves. Thread-safe.</summary>
internal sealed partial class ModelCatalog : IDisposable
{
    /// <summary>What clients of OpenAI ask for when they do not know this server: the model that serves.</summary>
    private static readonly string[] Aliases = ["tts-1", "tts-1-hd", "gpt-4o-mini-tts"];

    private readonly Dictionary<string, string> _paths;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ILogger<ModelCatalog> _logger;
    private volatile string _active;
    private volatile string? _loading;

    public ModelCatalog(IConfiguration configuration, IHostEnvironment environment, IOptions<ServerOptions> options, ILogger<ModelCatalog> logger)
    {
        _logger = logger;
        if (!string.IsNullOrEmpty(configuration["Xtts:Model"])) throw new InvalidOperationException("Xtts:Model is not used by this server. Name the model in the section Models: \"Models\": { \"mine\": \"its path\" }.");
        _paths = configuration.GetSection("Models").GetChildren().Where(model => !string.IsNullOrWhiteSpace(model.Value))
            .ToDictionary(model => model.Key, model => Path.GetFullPath(model.Value!, environment.ContentRootPath), StringComparer.Ordinal);
        if (_paths.Count == 0) throw new InvalidOperationException("The section Models is empty. Name the models there: \"Models\": { \"mine\": \"path of a checkpoint or of its folder\" }.");
        if (options.Value.Model is null && _paths.Count > 1) throw new InvalidOperationException($"Server:Model is not set. Set it to the model that is loaded at the start, one of {Known}.");
        _active = options.Value.Model ?? _paths.Keys.Single();
        if (!_paths.ContainsKey(_active)) throw new InvalidOperationException($"Server:Model is '{_active}', which is not in the section Models. There are: {Known}.");
    }

    /// <summary>Names of the models.</summary>
    public IReadOnlyCollection<string> Ids => _paths.Keys;

    /// <summary>The model that serves, or that is loaded at the start.</summary>
    public string ActiveId => _active;

    /// <summary>Where it is.</summary>
    public string ActivePath => _paths[_active];

    private string Known => string.Join(", ", _paths.Keys);

    /// <summary>Makes sure that a request means the model that serves.</summary>
    /// <exception cref="ApiException">It means another one.</exception>
    public void RequireActive(string? id)
    {
        if (string.IsNullOrEmpty(id)) throw ApiException.Invalid($"The field 'model' is missing. There are: {Known}.", "model", "missing_field");
        if (id == _active || (Aliases.Contains(id) && !_paths.ContainsKey(id))) return;
        Require(id);
        throw new ApiException(ApiError.Invalid($"The model '{id}' does not serve at the moment, '{_active}' does. Ask for that one, or switch with POST /v1/models/{id}/activate.", "model", "model_not_active", StatusCodes.Status409Conflict));
    }

    /// <summary>Makes sure that there is such a model.</summary>
    /// <exception cref="ApiException">There is none.</exception>
    public void Require(string id)
    {
        if (!_paths.ContainsKey(id)) throw new ApiException(ApiError.Invalid($"There is no model '{Shown.Of(id)}'. There are: {Known}.", "model", "model_not_found", StatusCodes.Status404NotFound));
    }

    /// <summary>Loads a model beside the one that serves, and switches to it. A client that leaves does not stop that.</summary>
    /// <exception cref="ApiException">It cannot be loaded; the other one serves on.</exception>
    public async Task ActivateAsync(string id, IModelHost host)
    {
        await _turn.WaitAsync();
        try
        {
            _loading = id;
            await host.SwitchToAsync(_paths[id]);
            _active = id;
        }
        catch (Exception error) when (error is XttsException or OptionsValidationException or IOException or UnauthorizedAccessException)
        {
            LogNotLoaded(id, error);
            throw new ApiException(new ApiError(StatusCodes.Status500InternalServerError, $"The model '{id}' cannot be loaded, '{_active}' serves on: {error.Message}", ApiError.Server, "model", "model_not_loaded"));
        }
        finally
        {
            _loading = null;
            _turn.Release();
        }
    }

    /// <summary>What is told of a model.</summary>
    public ModelBody Describe(string id, IModelHost host, ISpeechSynthesizer synthesizer)
    {
        var status = host.Status;
        bool active = id == _active && status.Model is not null;
        string state = id == _loading ? "loading" : id != _active ? "not_loaded" : StateOf(status.State);
        long created = new DateTimeOffset(File.GetLastWriteTimeUtc(_paths[id])).ToUnixTimeSeconds();
        return new ModelBody(id, Math.Max(created, 0), active, state, active ? synthesizer.Languages : []);
    }

    public void Dispose() => _turn.Dispose();

    private static string StateOf(ModelState state) => state switch
    {
        ModelState.NotLoaded => "not_loaded",
        ModelState.Loading => "loading",
        ModelState.Failed => "failed",
        ModelState.Stopped => "stopped",
        _ => "ready",
    };

    [LoggerMessage(1, LogLevel.Error, "The model {Id} cannot be loaded.")]
    private partial void LogNotLoaded(string id, Exception error);
}
