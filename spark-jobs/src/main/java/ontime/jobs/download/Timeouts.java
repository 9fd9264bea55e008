package ontime.jobs.download;

import java.time.Duration;

/**
 * How long we wait for a server.
 *
 * @param connect for a connection
 * @param answer for the head of an answer
 * @param stall between two bytes of a body
 */
public record Timeouts(Duration connect, Duration answer, Duration stall) {

    public static Timeouts usual() {
        return new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(60));
    }
}
