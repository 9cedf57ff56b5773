using Xtts.Net.Text.Pronunciation;
using Xtts.Net.Voices.Cataloguing;

namespace Xtts.Net.Extensions.DependencyInjection.Models;

/// <summary>A loaded model with its voices, and those who use it: it is released after the last of them.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ServedModel
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _unused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _users;
    private bool _retired;

    public ServedModel(XttsSynthesizer synthesizer, VoiceCatalog voices, XttsOptions options)
    {
        Synthesizer = synthesizer;
        Voices = voices;
        Lexicon = options.Lexicon;
        JapaneseDictionaryFolder = options.JapaneseDictionaryFolder;
    }

    /// <summary>What speaks.</summary>
    public XttsSynthesizer Synthesizer { get; }

    /// <summary>The voices, cloned for this model.</summary>
    public VoiceCatalog Voices { get; }

    /// <summary>The pronunciations it was loaded with.</summary>
    public PronunciationLexicon? Lexicon { get; }

    /// <summary>The dictionary that Japanese is read with.</summary>
    public string? JapaneseDictionaryFolder { get; }

    /// <summary>Requests that use it.</summary>
    public int Users
    {
        get { lock (_lock) return _users; }
    }

    /// <summary>Lets a request in, unless the model is retired.</summary>
    public bool TryEnter()
    {
        lock (_lock)
        {
            if (_retired) return false;
            _users++;
            return true;
        }
    }

    /// <summary>A request has ended.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            if (--_users == 0 && _retired) _unused.TrySetResult();
        }
    }

    /// <summary>Lets nobody in any more, waits for those inside, and releases the model.</summary>
    public async Task RetireAsync()
    {
        lock (_lock)
        {
            _retired = true;
            if (_users == 0) _unused.TrySetResult();
        }

        await _unused.Task.ConfigureAwait(false);
        await Voices.DisposeAsync().ConfigureAwait(false);
        await Synthesizer.DisposeAsync().ConfigureAwait(false);
    }
}
