namespace Xtts.Net.Tool.Tests;

public sealed class OptionNamesTests
{
    [Theory]
    [InlineData("Put it there, set ConfigPath, or set BaseModelFolder to it.", "Put it there, set --config, or set --base-model to it.")]
    [InlineData("Check the path given in XttsOptions.Model.", "Check the path given in --model.")]
    [InlineData("XttsOptions.Checkpoint is 'x'", "--checkpoint is 'x'")]
    [InlineData("Set XttsOptions.VocabularyPath.", "Set --vocab.")]
    [InlineData("set ModelDownloadOptions.AcceptLicense when you accept it, or ModelDownloadOptions.Offline (ModelDownloadOptions.Endpoint, HF_ENDPOINT)", "set --accept-license when you accept it, or --offline (--endpoint, HF_ENDPOINT)")]
    [InlineData("Offline at the Endpoint.", "Offline at the Endpoint.")]
    [InlineData("The Model of a Checkpoint stays as it is.", "The Model of a Checkpoint stays as it is.")]
    [InlineData("There is no 'runs/ConfigPath/x'.", "There is no 'runs/ConfigPath/x'.")]
    public void Names_of_the_library_become_options_of_the_command(string message, string shown) => OptionNames.InCommandLine(message).Should().Be(shown);
}
