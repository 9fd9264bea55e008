package ontime.jobs.model.live;

import static org.apache.spark.sql.functions.col;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.jobs.model.evaluate.Evaluator;
import ontime.jobs.model.rows.TrainingInput;
import ontime.model.prediction.ModelKind;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.Target;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.prediction.PredictionAnswers;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The stored predictions that people asked for, with the models that made them. */
final class AskedPredictions {

    /** The columns that a request knows of a flight's key. */
    static final List<String> KEY = List.of("FlightDate", "Carrier", "FlightNum", "Origin", "Dest", "CRSDepTime");

    private static final StructType SCHEMA = new StructType()
            .add("FlightDate", DataTypes.DateType)
            .add("Carrier", DataTypes.StringType)
            .add("FlightNum", DataTypes.IntegerType)
            .add("Origin", DataTypes.StringType)
            .add("Dest", DataTypes.StringType)
            .add("CRSDepTime", DataTypes.StringType)
            .add(Evaluator.PREDICTED, DataTypes.createArrayType(DataTypes.DoubleType, false));

    private static final String DAY_FIELD = "FlightDate";

    private final DocumentStore store;
    private final PredictionAnswers answers;

    AskedPredictions(DocumentStore store) {
        this.store = store;
        this.answers = new PredictionAnswers(store);
    }

    /**
     * A prediction of one model.
     *
     * @param model its name and version: {@code late_before_departure/3}
     * @param flight that it is for
     * @param predicted probabilities of the target's classes in their order, or the numbers
     */
    record Asked(String model, PredictionRequest flight, List<Double> predicted) {}

    /** All predictions for the flights of a day, one for each model that answered. */
    List<Asked> ofDay(LocalDate day) {
        List<Asked> all = new ArrayList<>();
        for (PredictionRequest flight : store.list(StoreCatalog.PREDICTION_REQUESTS, DAY_FIELD, day.toString())) {
            answers.find(flight.id())
                    .filter(Prediction.class::isInstance)
                    .map(Prediction.class::cast)
                    .ifPresent(answer -> addModels(answer, flight, all));
        }
        return all;
    }

    private static void addModels(Prediction answer, PredictionRequest flight, Collection<Asked> all) {
        for (String model : answer.models()) {
            String name = model.substring(0, Math.max(0, model.indexOf('/')));
            ModelKind.list().stream()
                    .filter(kind -> kind.modelName().equals(name))
                    .findFirst()
                    .flatMap(kind -> predicted(answer, kind.target()))
                    .ifPresent(numbers -> all.add(new Asked(model, flight, numbers)));
        }
    }

    /** What a prediction says about a target, in the form that a model says it. */
    private static Optional<List<Double>> predicted(Prediction answer, Target target) {
        return switch (target) {
            case LATE -> answer.findLate().map(late -> List.of(1 - late, late));
            case DELAY_CLASS -> Optional.of(answer.probabilities()).filter(classes -> !classes.isEmpty());
            case MINUTES -> answer.findMinutes().map(List::of);
            case RANGE ->
                answer.findRange()
                        .map(range -> List.of((double) range.low(), (double) range.median(), (double) range.high()));
            case CANCELLED -> answer.findCancelled().map(cancelled -> List.of(1 - cancelled, cancelled));
        };
    }

    /** The predictions as rows, for a join with the flights that took place. */
    static Dataset<Row> rows(SparkSession spark, List<Asked> asked) {
        List<Row> rows = asked.stream()
                .map(one -> RowFactory.create(
                        Date.valueOf(one.flight().flightDate()),
                        one.flight().carrier(),
                        one.flight().flightNum(),
                        one.flight().origin(),
                        one.flight().dest(),
                        one.flight().crsDepTime(),
                        one.predicted().toArray(Double[]::new)))
                .toList();
        return spark.createDataFrame(rows, SCHEMA);
    }

    /** One row for each flight that took place: a flight number that was flown twice at the same time counts once. */
    static Dataset<Row> withOutcomes(Dataset<Row> asked, Dataset<Row> flights) {
        Column[] columns = Stream.concat(
                        KEY.stream(), Arrays.stream(Target.values()).map(TrainingInput::label))
                .distinct()
                .map(name -> col(name))
                .toArray(Column[]::new);
        Dataset<Row> outcomes = flights.select(columns).dropDuplicates(KEY.toArray(String[]::new));
        return asked.join(outcomes, KEY.toArray(String[]::new));
    }
}
