package ontime.jobs.model;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import ontime.features.AirportZones;
import ontime.features.FlightFeatures;
import ontime.jobs.JobSession;
import ontime.jobs.flight.FlightsTable;
import ontime.model.airport.AirportFacts;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * OnTime's side of the comparison: writes the features, learns by some recipes, and writes what each predicts. Arguments:
 * folder to write to, months of training, months of the test, and what to learn: {@code
 * before_departure-late-boosted_trees-7}, the last number the seed. A line for each: that name, CPU seconds and seconds of fitting.
 */
public final class ModelContest {

    private static final int CONTESTS_FROM = 3;

    private ModelContest() {}

    public static void main(String[] arguments) {
        Settings settings = SettingsReader.read(Map.copyOf(System.getenv()));
        SparkSession spark = JobSession.getOrCreate(settings.spark(), false);
        LabelledFlights flights = LabelledFlights.newest(
                new FlightsTable(() -> spark, settings),
                AirportZones.of(AirportFacts.read().list()));
        String out = arguments[0];
        TimeSplit split = TimeSplit.of(MonthSpan.of(arguments[1]), MonthSpan.of(arguments[2]));
        double cpu = cpuSeconds();
        long started = System.nanoTime();
        // The last moment has the features of all.
        flights.arrived(split.trainFrom(), split.testTo(), Moment.AT_DEPARTURE)
                .write()
                .parquet(out + "/features");
        tell("features", cpu, started);
        Dataset<Row> rows = spark.read().parquet(out + "/features");
        for (int index = CONTESTS_FROM; index < arguments.length; index++) {
            learn(rows, split, arguments[index], out);
        }
    }

    private static void learn(Dataset<Row> rows, TimeSplit split, String contest, String out) {
        String[] parts = contest.split("-");
        Target target = Target.of(parts[1]);
        Dataset<Row> train = LabelledFlights.days(rows, split.trainFrom(), split.trainTo());
        Dataset<Row> test = LabelledFlights.days(rows, split.testFrom(), split.testTo());
        Lesson lesson =
                new Lesson(train, target, FlightFeatures.at(Moment.of(parts[0])), Long.parseLong(parts[3]));
        double cpu = cpuSeconds();
        long started = System.nanoTime();
        Fitted fitted = Recipe.of(parts[2]).fit(lesson, Effort.usual());
        tell(contest, cpu, started);
        Predictions.write(
                Predictions.of(fitted.model(), test),
                new Path(out, contest + ".parquet"),
                new Configuration());
    }

    private static void tell(String what, double cpu, long started) {
        System.out.printf("%s %.3f %.3f%n", what, cpuSeconds() - cpu, (System.nanoTime() - started) / 1e9);
    }

    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}
