using Xtts.Net.Checkpoints;

namespace Xtts.Net.Voices.Cataloguing;

/// <summary>The voices of one loaded model by name: added ones, folders, a store, built-in speakers. Clips are cloned once, when first asked for, and again when a clip has changed.</summary>
/// <remarks>Thread-safe. Does not own the model; disposing cancels clonings that are under way.</remarks>
public sealed class VoiceCatalog : IVoiceCatalog, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, CachedVoice> _made = new(StringComparer.OrdinalIgnoreCase);
    private readonly CancellationTokenSource _disposing = new();
    private readonly IVoiceSource[] _sources;
    private readonly string? _default;

    /// <summary>Creates the catalogue of a model.</summary>
    /// <param name="model">The model that clones and that will speak.</param>
    /// <param name="options">Where voices are; <see langword="null"/> for the model's own speakers only. Later changes have no effect.</param>
    public VoiceCatalog(XttsSynthesizer model, VoiceCatalogOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        options ??= new VoiceCatalogOptions();
        var clones = new VoiceClones(model, options.Store);
        IVoiceSource[] stored = options.Store is null ? [] : [new StoredVoices(options.Store)];
        _sources = [new AddedVoices(options.Added, clones), .. options.Folders.Select(folder => new FolderVoices(folder, clones, model.Logger)), .. stored, new BuiltInVoices(model.BuiltInVoices)];
        _default = options.DefaultVoice;
    }

    /// <inheritdoc/>
    public async Task<Voice> GetAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var source in _sources)
        {
            if (await source.FindAsync(name, cancellationToken).ConfigureAwait(false) is { } recipe) return await Make(source.Kind, recipe).WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        var known = await ListAsync(cancellationToken).ConfigureAwait(false);
        throw new VoiceNotFoundException(name, NearestName.Find(name, known.Select(voice => voice.Name)));
    }

    /// <inheritdoc/>
    public async Task<Voice> GetDefaultAsync(CancellationToken cancellationToken = default)
    {
        if (_default is not null) return await GetAsync(_default, cancellationToken).ConfigureAwait(false);
        foreach (var source in _sources)
        {
            if (await source.ListAsync(cancellationToken).ConfigureAwait(false) is [var first, ..]) return await GetAsync(first, cancellationToken).ConfigureAwait(false);
        }

        throw new VoiceNotFoundException("(default)");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CatalogVoice>> ListAsync(CancellationToken cancellationToken = default)
    {
        var voices = new List<CatalogVoice>();
        foreach (var source in _sources)
        {
            voices.AddRange((await source.ListAsync(cancellationToken).ConfigureAwait(false)).Select(name => new CatalogVoice(name, source.Kind)));
        }

        Forget(voices);
        return [.. voices.DistinctBy(voice => voice.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Cancels clonings that are under way, and waits for them to end.</summary>
    public async ValueTask DisposeAsync()
    {
        await _disposing.CancelAsync().ConfigureAwait(false);
        Task[] making;
        lock (_lock) making = [.. _made.Values.Select(voice => voice.Voice)];
        await Task.WhenAll(making).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // Voices that are not there any more, so that those who come and go take no memory. One that came just now is made again when it is asked for.
    private void Forget(List<CatalogVoice> present)
    {
        var names = present.Select(voice => voice.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        lock (_lock)
        {
            foreach (string gone in _made.Where(made => !names.Contains(made.Key) && made.Value.Voice.IsCompleted).Select(made => made.Key).ToArray()) _made.Remove(gone);
        }
    }

    private Task<Voice> Make(VoiceSource source, VoiceRecipe recipe)
    {
        if (recipe.Stamp is null) return recipe.MakeAsync(_disposing.Token);
        string stamp = $"{source}\n{recipe.Stamp}";
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposing.IsCancellationRequested, this);
            if (_made.TryGetValue(recipe.Name, out var made) && made.Stamp == stamp && made.Voice is not ({ IsFaulted: true } or { IsCanceled: true })) return made.Voice;
            var voice = Task.Run(() => recipe.MakeAsync(_disposing.Token));
            _made[recipe.Name] = new CachedVoice(stamp, voice);
            return voice;
        }
    }
}
