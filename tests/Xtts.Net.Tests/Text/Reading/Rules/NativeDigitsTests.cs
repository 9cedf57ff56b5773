namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class NativeDigitsTests
{
    [Theory]
    [InlineData("ar", "٢٠٢٤", "ألفان و أربعة و عشرون")]
    [InlineData("hi", "१२३", "एक सौ तेईस")]
    [InlineData("zh", "２个", "liang3ge4")]
    [InlineData("en", "٣", "three")]
    public void Digits_of_every_script_are_read(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
