package ontime.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final long LATER = Backlog.LONGEST_RUSH_NANOS + 1;

    private final Backlog backlog = new Backlog(Backlog.MOST);

    @Test
    void aShortRushMayWait() {
        assertThat(backlog.isTooLong(Backlog.MOST, 0)).isFalse();
        assertThat(backlog.isTooLong(Backlog.MOST, Backlog.LONGEST_RUSH_NANOS)).isFalse();
        assertThat(backlog.isTooLong(Backlog.MOST + 1, 0)).isTrue();
    }

    @Test
    void onlyFewWaitOnceMoreComeThanCanBeAnswered() {
        assertThat(backlog.isTooLong(Backlog.FEW + 1, 0)).isFalse();
        assertThat(backlog.isTooLong(Backlog.FEW + 1, LATER)).isTrue();
        assertThat(backlog.isTooLong(Backlog.FEW, LATER)).isFalse();
    }

    @Test
    void theEndOfARushEndsThat() {
        assertThat(backlog.isTooLong(Backlog.MOST, 0)).isFalse();
        assertThat(backlog.isTooLong(Backlog.CALM - 1, LATER)).isFalse();
        assertThat(backlog.isTooLong(Backlog.MOST, LATER)).isFalse();
        assertThat(backlog.isTooLong(Backlog.MOST, 2 * LATER)).isTrue();
    }
}
