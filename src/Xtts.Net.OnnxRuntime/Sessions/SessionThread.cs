using System.Runtime.ExceptionServices;
using Microsoft.ML.OnnxRuntime;

namespace Xtts.Net.OnnxRuntime.Sessions;

/// <summary>The one thread on which a session runs whose recordings belong to a thread. Thread-safe: callers wait for one another. Allocates nothing in a run.</summary>
internal sealed class SessionThread : IDisposable
{
    private readonly Action<RunOptions, OrtIoBinding, Action?, bool> _run;
    private readonly Lock _turn = new();
    private readonly ManualResetEventSlim _asked = new(), _answered = new();
    private readonly Thread _thread;
    private RunOptions? _options;
    private OrtIoBinding? _binding;
    private Action? _prepare;
    private bool _records, _ends;
    private ExceptionDispatchInfo? _failure;

    /// <param name="name">What the session computes.</param>
    /// <param name="run">Runs it: how, on what, after what, and whether that is recorded.</param>
    public SessionThread(string name, Action<RunOptions, OrtIoBinding, Action?, bool> run)
    {
        _run = run;
        _thread = new Thread(Serve) { IsBackground = true, Name = $"Xtts.Net {name}" };
        _thread.Start();
    }

    /// <summary>Runs the session on the thread and waits for it. What it throws is thrown here.</summary>
    public void Run(RunOptions options, OrtIoBinding binding, Action? prepare, bool records)
    {
        lock (_turn)
        {
            ObjectDisposedException.ThrowIf(_ends, this);
            (_options, _binding, _prepare, _records) = (options, binding, prepare, records);
            _asked.Set();
            WaitForAnswer();
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

    /// <summary>Whoever interrupts a caller must wait for the run all the same: it uses what the caller would free, and its answer is nobody else's.</summary>
    private void WaitForAnswer()
    {
        bool interrupted = false;
        while (true)
        {
            try
            {
                _answered.Wait();
                break;
            }
            catch (ThreadInterruptedException)
            {
                interrupted = true;
            }
        }

        _answered.Reset();
        if (interrupted) Thread.CurrentThread.Interrupt();
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
                _run(_options!, _binding!, _prepare, _records);
            }
            catch (Exception exception)
            {
                _failure = ExceptionDispatchInfo.Capture(exception);
            }

            _answered.Set();
        }
    }
}
