using Xtts.Net.Synthesis;

namespace Xtts.Net.Tests.Synthesis;

public sealed class PlaybackLeadTests
{
    private readonly SetClock _clock = new();

    [Fact]
    public void Nothing_is_in_hand_before_the_first_sound()
    {
        var lead = new PlaybackLead(_clock, 24000);
        _clock.Seconds = 9;

        lead.Add(0);

        lead.Length.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void What_was_made_is_in_hand_until_it_is_played()
    {
        var lead = new PlaybackLead(_clock, 24000);
        _clock.Seconds = 5;

        lead.Add(48000);
        _clock.Seconds = 6;
        lead.Add(12000);

        lead.Length.Should().Be(TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public void A_stream_that_has_run_dry_has_less_than_nothing()
    {
        var lead = new PlaybackLead(_clock, 24000);
        lead.Add(24000);

        _clock.Seconds = 3;

        lead.Length.Should().Be(TimeSpan.FromSeconds(-2));
    }
}
