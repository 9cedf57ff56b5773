using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WebServer.Errors;
using WebServer.Models;
using WebServer.Observability;
using WebServer.Speech;
using WebServer.Voices;

namespace WebServer;

/// <summary>How requests and responses are written.</summary>
[JsonSerializable(typeof(ApiErrorBody))]
[JsonSerializable(typeof(ListBody<ModelBody>))]
[JsonSerializable(typeof(ModelBody))]
[JsonSerializable(typeof(ListBody<VoiceBody>))]
[JsonSerializable(typeof(VoiceBody))]
[JsonSerializable(typeof(NewVoiceBody))]
[JsonSerializable(typeof(ClipsBody))]
[JsonSerializable(typeof(DeletedBody))]
[JsonSerializable(typeof(HealthBody))]
[JsonSerializable(typeof(SpeechBody))]
[JsonSerializable(typeof(SpeechDelta))]
[JsonSerializable(typeof(SpeechDone))]
[JsonSerializable(typeof(SpeechFailure))]
internal sealed partial class ServerJson : JsonSerializerContext
{
    /// <summary>Without escapes that JSON does not need: sentences are readable as they are sent.</summary>
    public static ServerJson Api { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
