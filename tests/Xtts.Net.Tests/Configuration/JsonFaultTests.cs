using System.Text.Json;
using Xtts.Net.Configuration;
using Xtts.Net.Text.Tokenization;

namespace Xtts.Net.Tests.Configuration;

public sealed class JsonFaultTests
{
    private static readonly string Spoiled = "{\n\"a\": fal#se,\n\"rest\": \"" + new string('x', 100_000) + "\"}";

    [Fact]
    public void Tells_the_place_and_not_the_rest_of_the_document()
    {
        var parse = () => JsonDocument.Parse(Spoiled).Dispose();

        string fault = JsonFault.Of(parse.Should().Throw<JsonException>().Which);

        fault.Should().StartWith("line 2, byte ").And.Contain("fal#se");
        fault.Length.Should().BeLessThan(200);
    }

    [Fact]
    public void A_spoiled_configuration_gives_a_short_message()
    {
        var parse = () => XttsConfiguration.Parse(Spoiled);

        parse.Should().Throw<ModelConfigurationException>().WithMessage("'config.json' is not JSON: line 2*").Which.Message.Length.Should().BeLessThan(300);
    }

    [Fact]
    public void A_spoiled_vocabulary_gives_a_short_message()
    {
        var parse = () => BpeTokenizer.Parse(System.Text.Encoding.UTF8.GetBytes(Spoiled), "vocab.json");

        parse.Should().Throw<VocabularyException>().WithMessage("'vocab.json' is not JSON: line 2*").Which.Message.Length.Should().BeLessThan(300);
    }
}
