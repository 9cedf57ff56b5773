using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using WebServer.Errors;
using Xtts.Net.Voices;

namespace WebServer.Voices;

/// <summary>Reads a form of clips, each straight into a file. Nothing that the client calls a file becomes a path: names are cleaned and numbered.</summary>
internal sealed class VoiceUploadReader(UploadedVoices voices, IOptions<ServerOptions> options)
{
    private const int LongestField = 1000, MostParts = 200, MostHeaders = 16, BufferSize = 64 << 10;

    /// <exception cref="ApiException">It is no such form.</exception>
    public async Task<VoiceUpload> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            throw new ApiException(ApiError.Invalid("The body must be a form (Content-Type: multipart/form-data) with a field 'name' and one or more fields 'file'.", code: "not_a_form", status: StatusCodes.Status415UnsupportedMediaType));
        string boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > 100) throw ApiException.Invalid("The Content-Type of the form names no boundary.", code: "invalid_form");
        var upload = voices.Receive();
        try
        {
            await ReadAsync(new MultipartReader(boundary, request.Body) { HeadersCountLimit = MostHeaders }, upload, cancellationToken);
            if (upload.Clips.Count == 0) throw ApiException.Invalid("The form has no clip. Send one or more fields 'file', each with a sound file.", "file", "missing_field");
            return upload;
        }
        catch
        {
            upload.Dispose();
            throw;
        }
    }

    private async Task ReadAsync(MultipartReader form, VoiceUpload upload, CancellationToken cancellationToken)
    {
        for (int parts = 0; await ReadingAsync(form.ReadNextSectionAsync(cancellationToken)) is { } part; parts++)
        {
            if (parts == MostParts) throw ApiException.Invalid($"The form has more than {MostParts} fields.", code: "invalid_form");
            if (part.AsFileSection() is { } file && file.Name == "file") upload.Clips.Add(await KeepAsync(part.Body, file.FileName, upload, cancellationToken));
            else if (part.AsFormDataSection() is { Name: "name" }) upload.Name = await TextOfAsync(part.Body, cancellationToken);
        }
    }

    private async Task<UploadedClip> KeepAsync(Stream content, string fileName, VoiceUpload upload, CancellationToken cancellationToken)
    {
        int most = options.Value.Limits.MaxUploadFiles, number = upload.Clips.Count + 1;
        if (number > most) throw ApiException.Invalid($"The form has more than {most} clips. One to three good ones are enough for a voice.", "file", "too_many_files");
        string stem = VoiceName.From(Path.GetFileNameWithoutExtension(fileName)), extension = Path.GetExtension(fileName).ToLowerInvariant();
        // What a clip is, its content tells; the ending only says that it is one.
        if (!ClipFiles.Extensions.Contains(extension)) extension = ".wav";
        string path = Path.Combine(upload.Folder, string.Create(CultureInfo.InvariantCulture, $"{number:00} {stem}{extension}"));
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.Asynchronous);
        var buffer = new byte[BufferSize];
        for (int count; (count = await ReadingAsync(content.ReadAsync(buffer, cancellationToken).AsTask())) > 0;) await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        return new UploadedClip(fileName, path);
    }

    private static async Task<string> TextOfAsync(Stream content, CancellationToken cancellationToken)
    {
        var buffer = new char[LongestField + 1];
        using var reader = new StreamReader(content, Encoding.UTF8);
        int count = await ReadingAsync(reader.ReadBlockAsync(buffer, cancellationToken).AsTask());
        return count <= LongestField ? new string(buffer, 0, count).Trim() : throw ApiException.Invalid($"A field has more than {LongestField} characters.", "name", "invalid_form");
    }

    // Only reading: a file that cannot be written is no fault of the client, and its name is not for the client to know.
    private static async Task<T> ReadingAsync<T>(Task<T> reading)
    {
        try
        {
            return await reading;
        }
        catch (Exception error) when (error is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw ApiException.Invalid($"The form cannot be read: {error.Message}", code: "invalid_form");
        }
    }
}
