package ontime.jobs.run;

import java.time.Instant;
import java.util.Locale;
import ontime.jobs.weather.WeatherObservationsJob.Outcome;

/** Prints what was loaded of the weather. */
final class WeatherReport {

    /** More sentences would hide the others. */
    private static final int MOST_REFUSED = 20;

    private final JobOutput output;

    WeatherReport(JobOutput output) {
        this.output = output;
    }

    void say(Outcome outcome, Instant started) {
        if (!outcome.withoutStation().isEmpty()) {
            output.say("  no file of the archive for " + String.join(", ", outcome.withoutStation()));
        }
        outcome.refused().stream().limit(MOST_REFUSED).forEach(sentence -> output.say("  REFUSED " + sentence));
        if (outcome.refused().size() > MOST_REFUSED) {
            output.say(String.format(
                    Locale.ROOT, "  ... and %,d more", outcome.refused().size() - MOST_REFUSED));
        }
        output.say(String.format(
                Locale.ROOT,
                "weather_observations: %,d observations of %,d airports, %,d documents, %,d refused, %.1f s",
                outcome.observations(),
                outcome.airports(),
                outcome.days(),
                outcome.refused().size(),
                output.seconds(started)));
    }
}
