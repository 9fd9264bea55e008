package ontime.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SettledVersionsTest {

    private static final Instant START = Instant.parse("2026-11-30T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SettledVersions versions = new SettledVersions();

    @Test
    void theFirstVersionIsToldOnceAndAtOnce() {
        assertThat(versions.isNew("a", START, MINUTE)).isTrue();
        assertThat(versions.isNew("a", START.plus(MINUTE), MINUTE)).isFalse();
    }

    @Test
    void aVersionIsToldWhenNoOtherHasFollowedForTheTime() {
        versions.isNew("a", START, MINUTE);

        assertThat(versions.isNew("b", START.plusSeconds(10), MINUTE)).isFalse();
        assertThat(versions.isNew("c", START.plusSeconds(50), MINUTE)).isFalse();
        assertThat(versions.isNew("c", START.plusSeconds(109), MINUTE)).isFalse();
        assertThat(versions.isNew("c", START.plusSeconds(110), MINUTE)).isTrue();
        assertThat(versions.isNew("c", START.plusSeconds(111), MINUTE)).isFalse();
    }

    @Test
    void aVersionIsToldAtOnceWithoutATime() {
        versions.isNew("a", START, Duration.ZERO);

        assertThat(versions.isNew("b", START, Duration.ZERO)).isTrue();
    }
}
