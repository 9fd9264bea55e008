package ontime.jobs.model;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ontime.features.AirportZones;
import ontime.features.FlightFeatures;
import ontime.jobs.model.evaluate.Predictions;
import ontime.jobs.model.rows.LabelledFlights;
import ontime.jobs.model.rows.TrainingInput;
import ontime.jobs.model.train.SearchBudget;
import ontime.jobs.model.train.Fitted;
import ontime.model.catalog.Months;
import ontime.jobs.model.train.Recipe;
import ontime.jobs.model.train.TimeSplit;
import ontime.jobs.run.JobSession;
import ontime.jobs.table.FlightsTable;
import ontime.model.airport.AirportFacts;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * OnTime's part of the comparison: writes the features, trains models with some recipes, and writes the predictions of each.
 * Arguments: the folder of the features, the folder to write to, the months of training, the months of the test, and the
 * models, such as {@code before_departure-late-boosted_trees-7}, where the last number is the seed. Features and models that
 * are already there are not made again. The folder's {@code told.txt} gets a line for each model: its name, CPU seconds of
 * training on rows in memory, CPU seconds with Spark's preparation, and the largest memory of the process in kB.
 */
public final class ModelContest {

    private static final int CONTESTS_FROM = 4;

    private ModelContest() {}

    public static void main(String[] arguments) throws IOException {
        Settings settings = SettingsReader.read(Map.copyOf(System.getenv()));
        SparkSession spark = JobSession.getOrCreate(settings.spark(), false);
        LabelledFlights flights = LabelledFlights.newest(
                new FlightsTable(() -> spark, settings),
                AirportZones.of(AirportFacts.read().list()));
        String features = arguments[0];
        Path out = Path.of(arguments[1]);
        TimeSplit split = TimeSplit.of(Months.parse(arguments[2]), Months.parse(arguments[3]));
        if (!Files.exists(Path.of(features, "_SUCCESS"))) {
            double before = cpuSeconds();
            // The last moment has all features.
            flights.scheduled(split.trainFrom(), split.testTo(), Moment.AT_DEPARTURE)
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(features);
            tell(out, "features", before, before);
        }
        Dataset<Row> rows = spark.read().parquet(features);
        for (String contest : Arrays.asList(arguments).subList(CONTESTS_FROM, arguments.length)) {
            if (!Files.exists(predictions(out, contest))) {
                learn(rows, split, contest, out);
            }
        }
    }

    private static void learn(Dataset<Row> rows, TimeSplit split, String contest, Path out)
            throws IOException {
        String[] parts = contest.split("-");
        Target target = Target.of(parts[1]);
        Dataset<Row> about = LabelledFlights.of(target, rows);
        Dataset<Row> train = LabelledFlights.days(about, split.trainFrom(), split.trainTo());
        Dataset<Row> test = LabelledFlights.days(about, split.testFrom(), split.testTo());
        TrainingInput input = new TrainingInput(
                train, target, FlightFeatures.at(Moment.of(parts[0]), target), Long.parseLong(parts[3]));
        List<Double> told = new ArrayList<>();
        double before = cpuSeconds();
        // A recipe's first message means that its rows are in memory. MLlib's recipes have no message.
        SearchBudget budget = new SearchBudget(0, Duration.ZERO, InstantSource.system(), line -> told.add(cpuSeconds()));
        Fitted fitted = Recipe.of(parts[2]).fit(input, budget);
        tell(out, contest, told.isEmpty() ? before : told.get(0), before);
        Predictions.write(
                Predictions.of(fitted.model(), test),
                new org.apache.hadoop.fs.Path(predictions(out, contest).toUri()),
                new Configuration());
    }

    private static Path predictions(Path out, String contest) {
        return out.resolve(contest + ".parquet");
    }

    private static void tell(Path out, String what, double inMemory, double before) throws IOException {
        double now = cpuSeconds();
        String line = "%s %.3f %.3f %s%n".formatted(what, now - inMemory, now - before, mostMemory());
        Files.writeString(out.resolve("told.txt"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String mostMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElseThrow();
    }

    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}
