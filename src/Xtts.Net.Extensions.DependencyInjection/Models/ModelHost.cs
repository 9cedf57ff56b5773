using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xtts.Net.Extensions.DependencyInjection.Hosting;
using Xtts.Net.Loading;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Extensions.DependencyInjection.Models;

/// <summary>Holds the model that serves a name: loaded once, at the first use or when asked to; switched while requests run; released with the container.</summary>
/// <remarks>Thread-safe. A load that failed is tried again by the next request, so that a file which was still being copied does not stop a service for good.</remarks>
internal sealed class ModelHost : IModelHost, IAsyncDisposable, IDisposable
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _turn = new(1, 1);               // one loading at a time
    private readonly CancellationTokenSource _closing = new();      // stops a loading
    private readonly CancellationTokenSource _stopping = new();     // stops requests
    private readonly List<Task> _retiring = [];
    private readonly ModelOptions _options;
    private readonly ModelStarter _starter;
    private readonly ILogger<ModelHost> _logger;
    private Task? _loading, _closed;
    private OptionsReload? _reload;
    private ServedModel? _current;
    private ModelSource? _configured;
    private bool _configurationFailed, _configurationUnreadable;    // the last attempt at what is configured; whoever has the turn sets them
    private ModelStatus _status = new(ModelState.NotLoaded);

    public ModelHost(string name, ModelOptions options, ModelStarter starter, ILogger<ModelHost> logger)
    {
        Name = name;
        _options = options;
        _starter = starter;
        _logger = logger;
    }

    /// <inheritdoc/>
    public string Name { get; }

    // For messages.
    private string Title => Name.Length == 0 ? "(default)" : Name;

    /// <inheritdoc/>
    public ModelStatus Status
    {
        get { lock (_lock) return _status; }
    }

    /// <summary>Requests that use the present model.</summary>
    public int Users => _current?.Users ?? 0;

    /// <inheritdoc/>
    public async Task<ModelDescription> LoadAsync(CancellationToken cancellationToken = default)
    {
        using var lease = await AcquireAsync(cancellationToken).ConfigureAwait(false);
        return lease.Synthesizer.Description;
    }

    /// <summary>Takes the model for one request, loading it first if need be.</summary>
    /// <param name="cancellationToken">The request's token.</param>
    /// <exception cref="ObjectDisposedException">The host has stopped.</exception>
    public async Task<ModelLease> AcquireAsync(CancellationToken cancellationToken)
    {
        await LoadFirstAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closed is not null || !_current!.TryEnter(), typeof(ISpeechSynthesizer));
            return new ModelLease(_current!, _stopping.Token, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<ModelDescription> SwitchAsync(Action<XttsOptions>? change = null, CancellationToken cancellationToken = default)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        await _turn.WaitAsync(cancellation.Token).ConfigureAwait(false);
        try
        {
            _configured ??= ModelSource.Of(_options.Configured(Name));
            return await ReplaceAsync(change, cancellation.Token).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Follows the model's configuration from now on.</summary>
    public void Follow(IEnumerable<IOptionsChangeTokenSource<XttsOptions>> sources) => _reload = new OptionsReload(this, sources);

    /// <summary>The configuration has changed: switches when another model is configured now, or when what is configured could not be had the last time. Never throws; the status tells.</summary>
    public async Task ReloadAsync()
    {
        try
        {
            await _turn.WaitAsync(_closing.Token).ConfigureAwait(false);
            try
            {
                bool wasUnreadable = _configurationUnreadable;
                var configured = ReadConfiguration();
                if (_configured is null || (_configured == configured && !_configurationFailed))
                {
                    if (wasUnreadable) Set(status => status with { Problem = null, ProblemTime = null });
                    return;
                }

                _configured = configured;
                await ReplaceAsConfiguredAsync().ConfigureAwait(false);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whoever changed the configuration cannot be told; it is noted and logged.
        }
    }

    private ModelSource ReadConfiguration()
    {
        try
        {
            var source = ModelSource.Of(_options.Configured(Name));
            _configurationUnreadable = false;
            return source;
        }
        catch (Exception e)
        {
            _configurationUnreadable = true;
            Note(e);
            throw;
        }
    }

    /// <summary>Refuses new requests and waits for those that are running; those that run when the wait is cancelled are cancelled too.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var closed = CloseAsync();
        try
        {
            await closed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _logger.CancellingRequests(Title, Users);
            await _stopping.CancelAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Stops a loading that is under way, waits for running requests, and releases the model.</summary>
    public async ValueTask DisposeAsync() => await CloseAsync().ConfigureAwait(false);

    /// <summary>Stops a loading that is under way, waits for running requests, and releases the model.</summary>
    public void Dispose() => CloseAsync().GetAwaiter().GetResult();

    private Task LoadFirstAsync()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closed is not null, typeof(ISpeechSynthesizer));
            if (_current is not null) return Task.CompletedTask;
            if (_loading is null or { IsCompleted: true }) _loading = LoadOnceAsync();
            return _loading;
        }
    }

    private async Task LoadOnceAsync()
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);     // the caller holds the lock, and may block the thread that its context posts to
        await _turn.WaitAsync(_closing.Token).ConfigureAwait(false);
        try
        {
            if (_current is not null) return;
            _configured = ModelSource.Of(_options.Configured(Name));
            await ReplaceAsConfiguredAsync().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task ReplaceAsConfiguredAsync()
    {
        _configurationFailed = true;
        await ReplaceAsync(change: null, _closing.Token).ConfigureAwait(false);
    }

    // Whoever calls it has the turn.
    private async Task<ModelDescription> ReplaceAsync(Action<XttsOptions>? change, CancellationToken cancellationToken)
    {
        Set(status => status with { State = status.Model is null ? ModelState.Loading : ModelState.Switching });
        ServedModel fresh;
        try
        {
            var options = _options.Create(Name, change);
            options.Progress = new StatusProgress(progress => Set(status => status with { Progress = progress }), options.Progress);
            fresh = await _starter.StartAsync(options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Note(e);
            throw;
        }

        _configurationFailed = false;
        var description = fresh.Synthesizer.Description;
        ServedModel? old;
        lock (_lock)
        {
            old = _current;
            _current = fresh;
            _status = new ModelStatus(ModelState.Ready) { Model = description };
            if (old is not null) _retiring.Add(old.RetireAsync());
            _retiring.RemoveAll(task => task.IsCompletedSuccessfully);
        }

        if (old is not null) _logger.Switched(Title, Path.GetFileName(description.CheckpointPath), old.Users);
        return description;
    }

    private void Note(Exception error)
    {
        var problem = error is OperationCanceledException ? null : error;
        Set(status => status with
        {
            State = status.Model is not null ? ModelState.Ready : problem is null ? ModelState.NotLoaded : ModelState.Failed,
            Progress = null,
            Problem = problem?.Message ?? status.Problem,
            ProblemTime = problem is null ? status.ProblemTime : DateTimeOffset.UtcNow,
        });
        if (problem is null) return;
        if (Status.Model is { } model) _logger.SwitchFailed(Title, Path.GetFileName(model.CheckpointPath), problem);
        else _logger.LoadFailed(Title, problem);
    }

    private void Set(Func<ModelStatus, ModelStatus> change)
    {
        lock (_lock)
        {
            if (_closed is null) _status = change(_status);
        }
    }

    private Task CloseAsync()
    {
        lock (_lock) return _closed ??= CloseOnceAsync();
    }

    private async Task CloseOnceAsync()
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);     // the caller holds the lock, and may block the thread that its context posts to
        _reload?.Dispose();
        await _closing.CancelAsync().ConfigureAwait(false);
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        Task[] retiring;
        lock (_lock)
        {
            _status = new ModelStatus(ModelState.Stopped);
            if (_current is not null) _retiring.Add(_current.RetireAsync());
            retiring = [.. _retiring];
        }

        await Task.WhenAll(retiring).ConfigureAwait(false);
        // Nobody takes the turn any more, and the token sources hold nothing that must be freed.
    }
}
