using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Extensions.DependencyInjection.Tests.TextToSpeech;
using Xtts.Net.Extensions.DependencyInjection.Tests.Voices;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Models;

[Collection(nameof(StartsPrograms))]
public sealed class WarmUpTests
{
    [Fact]
    public async Task That_it_is_cut_off_is_no_warning()
    {
        using var log = new LogRecorder();
        await using var provider = TestServices.With(builder =>
        {
            builder.Services.AddLogging(logging => logging.AddProvider(log));
            builder.LoadAtStartup(new WarmUpUtterance { Text = "hello world!", Language = "en", Voice = TinyModel.Speaker, MaxCodes = 2 });
        });

        await provider.Host().LoadAsync();

        log.Messages.Should().NotBeEmpty().And.NotContain(message => message.Level >= LogLevel.Warning);
    }

    [StandInFact]
    public async Task Cloning_for_it_ends_when_the_loading_is_cancelled()
    {
        var folder = Directory.CreateTempSubdirectory("xtts-warm-up-");
        try
        {
            string clip = Path.Combine(folder.FullName, "a.mp3"), program = Path.Combine(folder.FullName, "ffmpeg"), started = Path.Combine(folder.FullName, "started");
            await File.WriteAllTextAsync(clip, "ID3 and so on and on");
            await File.WriteAllTextAsync(program, $"#!/bin/sh\n: > '{started}'\nexec sleep 600\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            await using var provider = TestServices.With(builder =>
            {
                builder.Services.Configure<XttsOptions>(x => x.FfmpegPath = program);
                builder.AddVoice("quiz", clip);
                builder.LoadAtStartup(new WarmUpUtterance { Text = "hello world!", Language = "en", Voice = "quiz", MaxCodes = 2 });
            });
            using var cancellation = new CancellationTokenSource();
            var switching = provider.Host().SwitchAsync(cancellationToken: cancellation.Token);
            await TestServices.Until(() => File.Exists(started));

            await cancellation.CancelAsync();

            // ffmpeg would be given up after two minutes.
            var act = () => switching.WaitAsync(TimeSpan.FromMinutes(1));
            await act.Should().ThrowAsync<OperationCanceledException>();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
