package ontime.jobs.model;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
 * before_departure-late-boosted_trees-7}, the last number the seed. A line for each: that name, CPU seconds of learning from
 * rows in memory, and CPU seconds with what Spark does before.
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
        double before = cpuSeconds();
        // The last moment has the features of all.
        flights.arrived(split.trainFrom(), split.testTo(), Moment.AT_DEPARTURE)
                .write()
                .parquet(out + "/features");
        tell("features", before, before);
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
        List<Double> told = new ArrayList<>();
        double before = cpuSeconds();
        // What a recipe says first is that its rows are in memory; those of MLlib say nothing.
        Effort effort = new Effort(0, Duration.ZERO, InstantSource.system(), line -> told.add(cpuSeconds()));
        Fitted fitted = Recipe.of(parts[2]).fit(lesson, effort);
        tell(contest, told.isEmpty() ? before : told.get(0), before);
        Predictions.write(
                Predictions.of(fitted.model(), test),
                new Path(out, contest + ".parquet"),
                new Configuration());
    }

    private static void tell(String what, double inMemory, double before) {
        double now = cpuSeconds();
        System.out.printf("%s %.3f %.3f%n", what, now - inMemory, now - before);
    }

    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}
