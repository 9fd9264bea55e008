package ontime.jobs.collect;

import java.time.Clock;
import java.time.Duration;
import java.util.function.UnaryOperator;
import ontime.jobs.download.DownloadClient;

/**
 * The environment of a run, which tests replace.
 *
 * @param clock of the run
 * @param waits maps the pause before a retry to the time that is really waited
 * @param timeouts of servers
 */
record CollectEnvironment(Clock clock, UnaryOperator<Duration> waits, DownloadClient.Timeouts timeouts) {

    static CollectEnvironment real() {
        return new CollectEnvironment(Clock.systemUTC(), UnaryOperator.identity(), DownloadClient.Timeouts.standard());
    }
}
