package ontime.web.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import ontime.model.subscription.Watch;
import ontime.web.PageTest;
import ontime.web.airport.AirportDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@PageTest
class EmailTimesTest {

    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    @Autowired
    private AirportDirectory airports;

    @Autowired
    private MessageSource messages;

    @Test
    void anEmailComesTheEveningBeforeOnTheClockOfTheOrigin() {
        assertThat(at("2026-11-29T21:00:00Z").next(watch("ATL", EVERY_DAY, null), Locale.US))
                .hasValue("Sunday, November 29, 2026, shortly after 7:05 PM (Atlanta time), for flights on Monday, "
                        + "November 30, 2026.");
        assertThat(at("2026-07-01T12:00:00Z").next(watch("SFO", EVERY_DAY, null), Locale.forLanguageTag("es")))
                .hasValueSatisfying(text -> assertThat(text).contains("17:05 (hora de San Francisco)"));
        assertThat(at("2026-11-29T21:00:00Z").next(watch("XWA", EVERY_DAY, null), Locale.US))
                .hasValueSatisfying(text -> assertThat(text).contains("12:05 AM (UTC)"));
    }

    @Test
    void theRunOfADayIsItsLastChance() {
        Set<DayOfWeek> mondays = EnumSet.of(DayOfWeek.MONDAY);
        assertThat(at("2026-11-30T00:04:00Z").next(watch("ATL", mondays, null), Locale.US))
                .hasValueSatisfying(text -> assertThat(text).endsWith("Monday, November 30, 2026."));
        assertThat(at("2026-11-30T00:05:00Z").next(watch("ATL", mondays, null), Locale.US))
                .hasValueSatisfying(text -> assertThat(text).endsWith("Monday, December 7, 2026."));
        assertThat(at("2026-11-30T00:05:00Z").next(watch("ATL", mondays, LocalDate.of(2026, 11, 30)), Locale.US))
                .isEmpty();
    }

    @Test
    void thePageSaysWhenEmailsUsuallyCome() {
        assertThat(at("2026-11-29T21:00:00Z").usual(Locale.US))
                .isEqualTo("The email comes the evening before, shortly after 7:05 PM in New York and 4:05 PM in Los "
                        + "Angeles.");
    }

    private EmailTimes at(String now) {
        return new EmailTimes(airports, messages, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private static Watch watch(String origin, Set<DayOfWeek> days, @Nullable LocalDate lastDay) {
        return new Watch(origin, "JFK", null, null, days, null, lastDay);
    }
}
