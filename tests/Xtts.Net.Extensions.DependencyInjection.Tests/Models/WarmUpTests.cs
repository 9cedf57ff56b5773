using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Extensions.DependencyInjection.Tests.TextToSpeech;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Models;

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
}
