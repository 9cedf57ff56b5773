using System.Text.Json;
using Xtts.Net;

namespace WebServer.Errors;

/// <summary>Says for every exception what the client is told. What is no fault of the client is told in the log only, because such messages name files of this machine.</summary>
internal static class ApiErrors
{
    private const string LogTells = "The request could not be served; the log of the server says why.";

    public static ApiError Of(Exception exception) => exception switch
    {
        ApiException refused => refused.Error,
        BadHttpRequestException bad => ApiError.Invalid(bad.Message, status: bad.StatusCode),
        JsonException json => ApiError.Invalid($"The body is not the JSON that is expected here: {json.Message}", code: "invalid_json"),
        VoiceNotFoundException voice => ApiError.Invalid($"There is no voice '{Shown.Of(voice.Name)}'. GET /v1/voices lists those that there are.", "voice", "voice_not_found"),
        VoiceNameException name => ApiError.Invalid($"'{Shown.Of(name.Name)}' cannot be the name of a voice. A name has 1 to 80 letters, digits, spaces and -_.+()'&, and begins with a letter or a digit.", "name", "invalid_name"),
        UnknownLanguageException language => ApiError.Invalid(language.Message, "language", "unknown_language"),
        TextException or SpeechMarkupException => ApiError.Invalid(exception.Message, "input", "invalid_text"),
        AudioFormatException or ReferenceAudioException or FfmpegNotFoundException => ApiError.Invalid(exception.Message, "file", "invalid_audio"),
        VoiceMismatchException mismatch => ApiError.Invalid(mismatch.Message, "voice", "voice_mismatch", StatusCodes.Status409Conflict),
        DeviceMemoryException => new ApiError(StatusCodes.Status503ServiceUnavailable, "The device has no memory for this request at the moment. Try again later.", ApiError.Server, Code: "out_of_memory"),
        ObjectDisposedException => new ApiError(StatusCodes.Status503ServiceUnavailable, "The server is stopping. Try again later.", ApiError.Server, Code: "stopping"),
        _ => new ApiError(StatusCodes.Status500InternalServerError, LogTells, ApiError.Server, Code: "internal_error"),
    };
}
