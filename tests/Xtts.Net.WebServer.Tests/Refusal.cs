using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Xtts.Net.WebServer.Tests;

/// <summary>What a refused request was told.</summary>
internal sealed record Refusal(HttpStatusCode Status, string Message, string? Type, string? Param, string? Code)
{
    /// <summary>Reads a response, which has to be a refusal in the shape that clients of OpenAI read.</summary>
    public static async Task<Refusal> OfAsync(HttpResponseMessage response)
    {
        response.IsSuccessStatusCode.Should().BeFalse();
        var error = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error");
        string message = error.GetProperty("message").GetString()!;
        message.Should().NotBeNullOrWhiteSpace();
        return new Refusal(response.StatusCode, message, error.GetProperty("type").GetString(), error.GetProperty("param").GetString(), error.GetProperty("code").GetString());
    }
}
