using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Xtts.Net.Synthesis;

/// <summary>Makes the items of a sequence ahead of their reader, on a thread of the pool, up to a number of them.</summary>
internal static class ReadAhead
{
    /// <summary>Reads a sequence ahead. When the reader has stopped, so has the making.</summary>
    /// <param name="source">The sequence.</param>
    /// <param name="capacity">Most items that wait for the reader, besides one in the making; at least 1.</param>
    /// <param name="cancellationToken">Cancels the making and the reading.</param>
    public static async IAsyncEnumerable<T> Of<T>(IAsyncEnumerable<T> source, int capacity, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<T>(new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true });
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var making = Task.Run(() => MakeAsync(source, channel.Writer, stopping.Token), CancellationToken.None);
        try
        {
            await foreach (var item in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return item;
        }
        finally
        {
            await stopping.CancelAsync().ConfigureAwait(false);
            await making.ConfigureAwait(false);
        }
    }

    private static async Task MakeAsync<T>(IAsyncEnumerable<T> source, ChannelWriter<T> writer, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            await foreach (var item in source.WithCancellation(cancellationToken).ConfigureAwait(false)) await writer.WriteAsync(item, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)     // of any kind: it is the reader's to see
        {
            failure = e;
        }

        writer.Complete(failure);
    }
}
