using System.Net;
using System.Net.Http.Headers;

namespace Xtts.Net.WebServer.Tests.Voices;

/// <summary>A form (its boundary is <c>b</c>) that a test writes when it likes.</summary>
internal sealed class WrittenContent : HttpContent
{
    private readonly Func<Stream, Task> _write;

    public WrittenContent(Func<Stream, Task> write)
    {
        _write = write;
        Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _write(stream);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
