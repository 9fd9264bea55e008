package ontime.jobs.command;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import ontime.jobs.run.JobOutput;
import ontime.jobs.weather.WeatherFormat;
import ontime.jobs.weather.WeatherRequest;
import ontime.model.catalog.Months;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Collects and loads the weather at airports. */
@Command(
        name = "weather_observations",
        description = {
            "Collects hourly observations at the airports, and loads them into the table weather and for the pages.",
            "The archive is that of ONTIME_WEATHER_URL: NOAA's, or a folder with its layout. Running it again downloads only"
                    + " what has changed. It exits with 3 if a file was not collected or a line is no observation."
        },
        mixinStandardHelpOptions = true)
public final class WeatherCommand implements Callable<Integer> {

    @Mixin
    private final JobOptions options = new JobOptions();

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--months",
            paramLabel = "FIRST..LAST",
            description =
                    "2008-01 or 2008-01..2008-03, and the month after, because times are in UTC (default: the loaded"
                            + " months).")
    private @Nullable Months months;

    @Option(
            names = "--airports",
            split = ",",
            paramLabel = "CODE",
            description = "ORD,LGA (default: the airports of the loaded flights).")
    private @Nullable List<String> airports;

    @Option(
            names = "--source",
            paramLabel = "ARCHIVE",
            description = "Address or folder of the archive (default: ONTIME_WEATHER_URL).")
    private @Nullable String source;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "global-hourly",
            description =
                    "global-hourly; metar: the same files by the text of their reports; or isd-lite: a fiftieth of the size,"
                            + " without gusts, visibility, ceiling and thunder (default: ${DEFAULT-VALUE}).")
    private WeatherFormat format = WeatherFormat.GLOBAL_HOURLY;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "3",
            description = "Number of files at a time, 1 to 16 (default: ${DEFAULT-VALUE}).")
    private int parallel;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return options.open().loadWeather(request()) ? ExitCode.OK : JobOutput.REFUSED;
    }

    private WeatherRequest request() {
        try {
            return new WeatherRequest(
                    Optional.ofNullable(months),
                    Objects.requireNonNullElse(airports, List.of()),
                    Optional.ofNullable(source),
                    format,
                    parallel);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(command).commandLine(), e.getMessage(), e);
        }
    }
}
