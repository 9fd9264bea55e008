package ontime.jobs.collect;

import java.time.Clock;
import java.util.Random;
import java.util.random.RandomGenerator;
import ontime.jobs.download.Pause;
import ontime.jobs.download.Retries;
import ontime.jobs.download.RetryPolicy;
import ontime.jobs.download.Timeouts;

/**
 * What a run finds around it; a test hands in its own.
 *
 * @param clock of the run
 * @param pause waits between attempts
 * @param random jitter of the pauses
 * @param timeouts of servers
 */
record CollectEnvironment(Clock clock, Pause pause, RandomGenerator random, Timeouts timeouts) {

    static CollectEnvironment real() {
        return new CollectEnvironment(Clock.systemUTC(), Pause.real(), new Random(), Timeouts.usual());
    }

    Retries retries(RetryPolicy policy) {
        return new Retries(policy, pause, random);
    }
}
