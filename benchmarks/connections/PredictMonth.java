import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import ontime.features.AirportZones;
import ontime.features.FlightFeatures;
import ontime.jobs.model.evaluate.Predictions;
import ontime.jobs.model.rows.LabelledFlights;
import ontime.jobs.model.rows.TrainingInput;
import ontime.jobs.model.train.Fitted;
import ontime.jobs.model.train.Recipe;
import ontime.jobs.model.train.SearchBudget;
import ontime.jobs.model.train.TimeSplit;
import ontime.jobs.run.JobSession;
import ontime.jobs.table.FlightsTable;
import ontime.model.airport.AirportFacts;
import ontime.model.catalog.Months;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Predicts the delay range and the cancellation of every scheduled flight of a month, days ahead, by models of the months before
 * it. Arguments: the folder to write to, the months of training, and the month. Writes {@code range.parquet} and {@code
 * cancelled.parquet}.
 */
public final class PredictMonth {

    private static final Moment MOMENT = Moment.BEFORE_DEPARTURE;
    private static final long SEED = 7;

    private PredictMonth() {}

    public static void main(String[] arguments) throws IOException {
        Settings settings = SettingsReader.read(Map.copyOf(System.getenv()));
        SparkSession spark = JobSession.getOrCreate(settings.spark(), false);
        LabelledFlights flights = LabelledFlights.newest(
                new FlightsTable(() -> spark, settings),
                AirportZones.of(AirportFacts.read().list()));
        TimeSplit split = TimeSplit.of(Months.parse(arguments[1]), Months.parse(arguments[2]));
        Dataset<Row> test = flights.scheduled(split.testFrom(), split.testTo(), MOMENT);
        for (Target target : List.of(Target.RANGE, Target.CANCELLED)) {
            Dataset<Row> train =
                    LabelledFlights.of(target, flights.scheduled(split.trainFrom(), split.trainTo(), MOMENT));
            TrainingInput input = new TrainingInput(train, target, FlightFeatures.at(MOMENT), SEED);
            SearchBudget budget = new SearchBudget(0, Duration.ZERO, InstantSource.system(), System.err::println);
            Fitted fitted = Recipe.of("boosted_trees").fit(input, budget);
            Path file = Path.of(arguments[0], target.targetName() + ".parquet");
            Predictions.write(
                    Predictions.of(fitted.model(), test),
                    new org.apache.hadoop.fs.Path(file.toUri()),
                    new Configuration());
        }
    }
}
