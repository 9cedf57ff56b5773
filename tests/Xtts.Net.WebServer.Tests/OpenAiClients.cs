using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Audio;

namespace Xtts.Net.WebServer.Tests;

/// <summary>The official client of OpenAI, pointed at a server.</summary>
internal static class OpenAiClients
{
    public const string Key = "0123456789abcdef0123456789abcdef";

    public static AudioClient Audio(this RunningServer server, string model = "tts-1", string key = Key) => new(model, new ApiKeyCredential(key), new OpenAIClientOptions
    {
        Endpoint = new Uri(server.Address, "/v1"), NetworkTimeout = TimeSpan.FromSeconds(100), RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
    });
}
