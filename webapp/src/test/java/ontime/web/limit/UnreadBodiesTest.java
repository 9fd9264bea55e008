package ontime.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnreadBodiesTest {

    private final List<String> disconnected = new ArrayList<>();
    private final UnreadBodies bodies = new UnreadBodies(100);

    @Test
    void theClientWithTheMostBytesLosesItsOldestBodyFirst() {
        assertThat(add("slow 1", "slow", 30)).isTrue();
        assertThat(add("slow 2", "slow", 30)).isTrue();
        assertThat(add("visitor", "visitor", 35)).isTrue();
        assertThat(disconnected).isEmpty();

        assertThat(add("late", "late", 15)).isTrue();
        assertThat(disconnected).containsExactly("slow 1");
    }

    @Test
    void theClientWithTheMostBytesGetsNoFurtherPlace() {
        assertThat(add("slow 1", "slow", 50)).isTrue();
        assertThat(add("visitor", "visitor", 40)).isTrue();
        assertThat(add("slow 2", "slow", 20)).isFalse();
        assertThat(add("visitor 2", "visitor", 10)).isTrue();
        assertThat(disconnected).isEmpty();
    }

    @Test
    void whatWasReadTakesNoPlace() {
        for (int number = 0; number < 10; number++) {
            UnreadBody read = body("read " + number, "visitor", 60);
            assertThat(bodies.add(read)).isTrue();
            read.end();
            bodies.remove(read);
            bodies.remove(read);
        }
        assertThat(disconnected).isEmpty();
    }

    @Test
    void aConnectionThatMayServeAnotherRequestIsLeftAlone() {
        UnreadBody ended = body("ended", "slow", 10);
        ended.end();
        ended.giveUp();
        assertThat(disconnected).isEmpty();

        UnreadBody unread = body("unread", "slow", 10);
        unread.giveUp();
        unread.giveUp();
        assertThat(disconnected).containsExactly("unread");
    }

    private boolean add(String name, String client, int bytes) {
        return bodies.add(body(name, client, bytes));
    }

    private UnreadBody body(String name, String client, int bytes) {
        return new UnreadBody(client, bytes, () -> disconnected.add(name));
    }
}
