using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;

namespace Xtts.Net.WebServer.Storm;

/// <summary>Many clients at once: of twenty, ten listen (two of them through ffmpeg), four leave in the middle, one does not read, two send what is no request, one sends too much, two upload a voice and delete it.</summary>
internal sealed class StormOfClients(ServerProcess server, int clients)
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Holnap reggel korán indul a vonat, ezért ma este időben lefekszem. ", 100));
    private static readonly byte[] Clip = File.ReadAllBytes(Path.Combine(ServerProcess.Folder, "demo-voice", "ref_en.wav"));

    private readonly ConcurrentDictionary<string, int> _answers = new(StringComparer.Ordinal);

    /// <summary>One storm.</summary>
    /// <returns>How many got which answer.</returns>
    public async Task<string> RageAsync()
    {
        _answers.Clear();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(ClientAsync));
        return string.Join(", ", _answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => $"{answer.Key}: {answer.Value}"));
    }

    private Task ClientAsync(int number) => (number % 20) switch
    {
        < 8 => ListenAsync("wav"),
        < 10 => ListenAsync("mp3"),
        < 14 => LeaveAsync(),
        14 => DoNotReadAsync(),
        < 17 => SendAsync("{\"model\":"),
        17 => SendAsync(new string(' ', 200_000)),
        _ => UploadAsync($"storm {number}"),
    };

    private async Task ListenAsync(string format)
    {
        using var response = await server.Client.PostAsJsonAsync("/v1/audio/speech", new { model = "tts-1", input = "Jó napot kívánok!", voice = "narrator", response_format = format });
        await response.Content.ReadAsByteArrayAsync();
        Note($"{(int)response.StatusCode}");
    }

    private async Task LeaveAsync()
    {
        using var leaving = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            using var response = await server.Client.PostAsJsonAsync("/v1/audio/speech", new { model = "tts-1", input = Long, voice = "speaker" }, leaving.Token);
            Note($"{(int)response.StatusCode}");
        }
        catch (OperationCanceledException)
        {
            Note("left");
        }
    }

    private async Task DoNotReadAsync()
    {
        using var reader = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await reader.ConnectAsync(server.Address.Host, server.Address.Port);
        byte[] body = Encoding.UTF8.GetBytes($"{{\"model\":\"tts-1\",\"voice\":\"narrator\",\"response_format\":\"pcm\",\"input\":\"{Long}\"}}");
        await reader.SendAsync(Encoding.ASCII.GetBytes($"POST /v1/audio/speech HTTP/1.1\r\nHost: storm\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"));
        await reader.SendAsync(body);
        await Task.Delay(TimeSpan.FromSeconds(20));
        Note("did not read");
    }

    private async Task SendAsync(string text)
    {
        using var content = new StringContent(text, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/audio/speech") { Content = content };
        request.Headers.ExpectContinue = true;
        using var response = await server.Client.SendAsync(request);
        Note($"{(int)response.StatusCode}");
    }

    private async Task UploadAsync(string name)
    {
        using var form = new MultipartFormDataContent { { new StringContent(name), "name" }, { new ByteArrayContent(Clip), "file", "clip.wav" } };
        using var created = await server.Client.PostAsync("/v1/voices", form);
        Note($"{(int)created.StatusCode}");
        using var deleted = await server.Client.DeleteAsync($"/v1/voices/{name}");
    }

    private void Note(string answer) => _answers.AddOrUpdate(answer, 1, (_, count) => count + 1);
}
