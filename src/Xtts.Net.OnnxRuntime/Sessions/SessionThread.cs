using System.Runtime.ExceptionServices;
using Microsoft.ML.OnnxRuntime;

namespace Xtts.Net.OnnxRuntime.Sessions;

/// <summary>The one thread on which a session runs whose recordings belong to a thread. Thread-safe: callers wait for one another. Allocates nothing in a run.</summary>
internal sealed class SessionThread : IDisposable
{
    private readonly Action<RunOptions, OrtIoBinding, bool> _run;
    private readonly Lock _turn = new();
    private readonly ManualResetEventSlim _asked = new(), _answered = new();
    private readonly Thread _thread;
    private RunOptions? _options;
    private OrtIoBinding? _binding;
    private bool _records, _ends;
    private ExceptionDispatchInfo? _failure;

    /// <param name="name">What the session computes.</param>
    /// <param name="run">Runs it: how, on what, and whether that is recorded.</param>
    public SessionThread(string name, Action<RunOptions, OrtIoBinding, bool> run)
    {
        _run = run;
        _thread = new Thread(Serve) { IsBackground = true, Name = $"Xtts.Net {name}" };
        _thread.Start();
    }

    /// <summary>Runs the session on the thread and waits for it. What it throws is thrown here.</summary>
    public void Run(RunOptions options, OrtIoBinding binding, bool records)
    {
        lock (_turn)
        {
            ObjectDisposedException.ThrowIf(_ends, this);
            (_options, _binding, _records) = (options, binding, records);
            _asked.Set();
            _answered.Wait();
            _answered.Reset();
            if (_failure is not { } failure) return;
            _failure = null;
            failure.Throw();
        }
    }

    /// <summary>Lets the thread end.</summary>
    public void Dispose()
    {
        lock (_turn)
        {
            if (_ends) return;
            _ends = true;
            _asked.Set();
        }

        _thread.Join();
        _asked.Dispose();
        _answered.Dispose();
    }

    private void Serve()
    {
        while (true)
        {
            _asked.Wait();
            _asked.Reset();
            if (_ends) return;
            try
            {
                _run(_options!, _binding!, _records);
            }
            catch (Exception exception)
            {
                _failure = ExceptionDispatchInfo.Capture(exception);
            }

            _answered.Set();
        }
    }
}
