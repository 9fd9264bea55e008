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
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * OnTime's side of the comparison: writes the features, learns by some recipes at some moments, and writes what each
 * predicts. Arguments: folder to write to, months of training, months of the test, and moments with their recipes:
 * {@code before_departure=boosted_trees,regression}. A line for each: moment, recipe, CPU seconds and seconds of fitting.
 */
public final class ModelContest {

    private ModelContest() {}

    public static void main(String[] arguments) {
        Settings settings = SettingsReader.read(Map.copyOf(System.getenv()));
        SparkSession spark = JobSession.getOrCreate(settings.spark(), false);
        LabelledFlights flights = new LabelledFlights(
                new FlightsTable(() -> spark, settings),
                AirportZones.of(AirportFacts.read().list()));
        String out = arguments[0];
        TimeSplit split = TimeSplit.of(MonthSpan.of(arguments[1]), MonthSpan.of(arguments[2]));
        // The last moment has the features of all.
        flights.arrived(split.trainFrom(), split.testTo(), Moment.AT_DEPARTURE)
                .write()
                .parquet(out + "/features");
        Dataset<Row> rows = spark.read().parquet(out + "/features");
        for (int index = 3; index < arguments.length; index++) {
            String[] contest = arguments[index].split("=");
            for (String recipe : contest[1].split(",")) {
                learn(rows, split, Moment.of(contest[0]), Recipe.valueOf(recipe.toUpperCase()), out);
            }
        }
    }

    private static void learn(Dataset<Row> rows, TimeSplit split, Moment moment, Recipe recipe, String out) {
        Dataset<Row> train = LabelledFlights.days(rows, split.trainFrom(), split.trainTo());
        Dataset<Row> test = LabelledFlights.days(rows, split.testFrom(), split.testTo());
        double cpu = cpuSeconds();
        long started = System.nanoTime();
        PipelineModel model = recipe.fit(new Lesson(train, Target.LATE, FlightFeatures.at(moment), 7));
        System.out.printf(
                "%s %s %.3f %.3f%n",
                moment.momentName(), recipe.recipeName(), cpuSeconds() - cpu, (System.nanoTime() - started) / 1e9);
        Predictions.write(
                Examiner.score(model, test),
                new Path(out, moment.momentName() + "-" + recipe.recipeName() + ".parquet"),
                new Configuration());
    }

    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}
