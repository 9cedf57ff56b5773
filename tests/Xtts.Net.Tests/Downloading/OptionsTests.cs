using Xtts.Net.Downloading;

namespace Xtts.Net.Tests.Downloading;

public sealed class OptionsTests
{
    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    [Theory]
    [InlineData("owner/../name")]
    [InlineData("../x")]
    [InlineData("/etc/passwd")]
    [InlineData("a/b/c")]
    [InlineData("owner\\name")]
    [InlineData("owner/na me")]
    [InlineData("owner/name?x")]
    [InlineData("owner/.hidden")]
    [InlineData("owner/name\n")]
    public void What_is_no_repository_is_refused(string repository) => Refused(new() { Repository = repository, Variable = _ => null }, "no name of a model repository");

    [Theory]
    [InlineData("..")]
    [InlineData("a/../b")]
    [InlineData("/main")]
    [InlineData("a//b")]
    [InlineData("main\0")]
    [InlineData("refs/.x")]
    public void What_is_no_revision_is_refused(string revision) => Refused(new() { Revision = revision, Variable = _ => null }, "no revision");

    [Theory]
    [InlineData("http://huggingface.co")]
    [InlineData("http://localhost.example.com")]
    [InlineData("ftp://localhost")]
    [InlineData("https://user:secret@huggingface.co")]
    [InlineData("https://huggingface.co/?a=b")]
    [InlineData("huggingface.co")]
    public void An_address_that_is_not_safe_is_refused(string address)
    {
        Refused(new() { Variable = name => name == "HF_ENDPOINT" ? address : null }, "HF_ENDPOINT");
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri)) Refused(new() { Endpoint = uri, Variable = _ => null }, "Endpoint");
    }

    [Theory]
    [InlineData("https://user:secret@mirror.example/hub", "'https://…@mirror.example/hub'")]
    [InlineData("https://user:secret/part@mirror.example", "'https://…@mirror.example'")]
    [InlineData("https://user:secret?part@mirror.example", "'https://…@mirror.example'")]
    [InlineData("http://user:secret@mirror.example", "'http://…@mirror.example'")]
    [InlineData("user:secret@mirror.example", "'…@mirror.example'")]
    [InlineData("https://mirror.example/?token=secret", "'https://mirror.example/?…'")]
    [InlineData("https://mirror.example/#secret", "'https://mirror.example/#…'")]
    public void What_is_secret_in_an_address_is_not_told(string address, string shown)
    {
        Refused(new() { Variable = name => name == "HF_ENDPOINT" ? address : null }, shown).Message.Should().NotContainAny("secret", "user:", "part");
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri)) Refused(new() { Endpoint = uri, Variable = _ => null }, "Endpoint").Message.Should().NotContainAny("secret", "user:", "part");
    }

    [Theory]
    [InlineData("hf_a b")]
    [InlineData("hf_a\r\nX-Injected: 1")]
    [InlineData("hf_é")]
    public void A_token_that_is_none_is_refused_without_being_told(string token)
    {
        var error = Refused(new() { Token = token, Variable = _ => null }, "HF_TOKEN");

        error.Message.Should().NotContain(token);
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        foreach (var options in new ModelDownloadOptions[] { new() { MaxRetries = -1 }, new() { MaxRetries = 101 }, new() { RetryDelay = TimeSpan.FromSeconds(-1) }, new() { Timeout = TimeSpan.Zero }, new() { MaxBytes = 0 } })
        {
            var check = () => ModelRequest.Of(options);
            check.Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Theory]
    [InlineData("HF_HUB_CACHE=/a/hub;HF_HOME=/b", "/a/hub")]
    [InlineData("HUGGINGFACE_HUB_CACHE=/a/hub", "/a/hub")]
    [InlineData("HF_HOME=/b;XDG_CACHE_HOME=/c", "/b/hub")]
    [InlineData("HF_HOME=~/b", "~/b/hub")]
    [InlineData("XDG_CACHE_HOME=/c", "/c/huggingface/hub")]
    [InlineData("HF_HOME= ", "~/.cache/huggingface/hub")]
    public void The_cache_is_where_other_programs_have_it(string variables, string expected)
    {
        var values = variables.Split(';').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

        var request = ModelRequest.Of(new() { Variable = values.GetValueOrDefault });

        request.CacheFolder.Should().Be(Path.GetFullPath(expected.Replace("~", Home, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_said_goes_before_the_environment()
    {
        var request = ModelRequest.Of(new() { Token = " hf_mine ", CacheFolder = "here", Endpoint = new("https://mirror.example/hub"), Variable = name => name == "HF_TOKEN" ? "hf_other" : "https://other.example" });

        request.Token.Should().Be("hf_mine");
        request.CacheFolder.Should().Be(Path.GetFullPath("here"));
        request.Endpoint.FileOf(request.Repository, "c", "a b").AbsoluteUri.Should().Be("https://mirror.example/hub/coqui/XTTS-v2/resolve/c/a%20b");
    }

    private static ArgumentException Refused(ModelDownloadOptions options, string message)
    {
        var check = () => ModelRequest.Of(options);
        return check.Should().Throw<ArgumentException>().WithMessage($"*{message}*").Which;
    }
}
