package ontime.features.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.udf;

import java.util.Base64;
import java.util.Optional;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.param.BooleanParam;
import org.apache.spark.ml.param.DoubleArrayArrayParam;
import org.apache.spark.ml.param.DoubleArrayParam;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntArrayParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Boosted trees of XGBoost as a stage of a Spark pipeline. XGBoost's own stage can't be saved by Spark 4.1, so its trees
 * are kept here as a parameter, in XGBoost's own form ({@code ubj}), with the calibration of their probabilities.
 */
public final class BoosterModel extends Transformer implements DefaultParamsWritable {

    /** The column read: a vector, NaN where a value is missing. */
    public static final String FEATURES = "_features";

    /** The column written: a vector of the classes' probabilities, or of the numbers predicted. */
    public static final String SCORES = "_scores";

    /** The column of the day of a flight, which is read by a model that knows seasons. */
    static final String DATE = "FlightDate";

    private static final int MONTHS = 12;

    /** No feature is added. */
    static final int NONE = -1;

    private final String uid;
    private final Param<String> trees;
    private final BooleanParam binary;
    private final DoubleParam slope;
    private final DoubleParam intercept;
    private final IntParam addedFeature;
    private final DoubleArrayParam seasons;
    private final IntArrayParam shiftPlaces;
    private final DoubleArrayArrayParam airlineShifts;
    private final DoubleArrayArrayParam hourShifts;
    private transient @Nullable BoosterScorer scorer;

    /** A stage without trees, as Spark's reader makes it before it sets the parameters. */
    public BoosterModel(String uid) {
        this.uid = uid;
        this.trees = new Param<>(this, "trees", "XGBoost's model, Base64 of ubj");
        this.binary =
                new BooleanParam(this, "binary", "whether the one number predicted is the second class's probability");
        this.slope = new DoubleParam(this, "slope", "calibration: times the log-odds");
        this.intercept = new DoubleParam(this, "intercept", "calibration: added to the log-odds");
        this.addedFeature = new IntParam(
                this, "addedFeature", "place of the feature that is added to each number predicted, or -1");
        this.seasons = new DoubleArrayParam(
                this, "seasons", "added to the log-odds of flights of January, February, and so on; or empty");
        this.shiftPlaces = new IntArrayParam(
                this,
                "shiftPlaces",
                "places of the airline and the hour of departure, for the shifts of a range; or empty");
        this.airlineShifts = new DoubleArrayArrayParam(
                this,
                "airlineShifts",
                "added to the percentiles of a range, by airline; empty if no range is predicted");
        this.hourShifts = new DoubleArrayArrayParam(
                this, "hourShifts", "added to the percentiles of a range, by hour; empty if no range is predicted");
        set(slope, 1.0);
        set(intercept, 0.0);
        set(addedFeature, NONE);
        set(seasons, new double[0]);
        set(shiftPlaces, new int[0]);
        set(airlineShifts, new double[0][]);
        set(hourShifts, new double[0][]);
    }

    /**
     * A stage of trees in XGBoost's form {@code ubj}, without calibration.
     *
     * @param binary whether the one number that they predict is the second class's probability
     */
    public static BoosterModel of(byte[] ubj, boolean binary) {
        BoosterModel model = new BoosterModel(Identifiable.randomUID("booster"));
        model.set(model.trees, Base64.getEncoder().encodeToString(ubj));
        model.set(model.binary, binary);
        return model;
    }

    /** These trees of percentiles, which are a range after some shifts, not the probabilities of classes. */
    public BoosterModel ofRange(RangeShifts shifts) {
        BoosterModel model = copy(new ParamMap());
        model.set(model.shiftPlaces, new int[] {shifts.airlinePlace(), shifts.hourPlace()});
        model.set(model.airlineShifts, shifts.ofAirline());
        model.set(model.hourShifts, shifts.ofHour());
        return model;
    }

    /** These trees with calibrated probabilities of two classes: the log-odds times a slope, plus an intercept. */
    public BoosterModel calibrated(double bySlope, double byIntercept) {
        BoosterModel model = copy(new ParamMap());
        model.set(model.slope, bySlope);
        model.set(model.intercept, byIntercept);
        return model;
    }

    /**
     * These trees with a further correction, on top of their calibration. What is added for the month stays as it is.
     *
     * @param bySlope times the calibrated log-odds
     * @param byIntercept added to them
     */
    public BoosterModel recalibrated(double bySlope, double byIntercept) {
        return calibrated(bySlope * slopeValue(), bySlope * interceptValue() + byIntercept);
    }

    /** Whether it predicts the probability of two classes, which a calibration can correct. */
    public boolean canBeCalibrated() {
        return (boolean) getOrDefault(binary);
    }

    /** What the log-odds are multiplied by. */
    public double slopeValue() {
        return (double) getOrDefault(slope);
    }

    /** What is added to the log-odds of all flights. */
    public double interceptValue() {
        return (double) getOrDefault(intercept);
    }

    /** What is added to the log-odds of flights of January, February, and so on; empty for a model that knows no seasons. */
    public double[] seasonValues() {
        return getOrDefault(seasons).clone();
    }

    /**
     * These trees with a correction for the month of a flight's date, next to the calibration. Percentiles and classes of a
     * delay are moved so that the odds of longer delays change as much.
     *
     * @param logOdds added to the log-odds of a longer delay in January, February, and so on
     */
    public BoosterModel withSeasons(double[] logOdds) {
        if (logOdds.length != MONTHS) {
            throw new IllegalArgumentException("a year has twelve months, not " + logOdds.length);
        }
        BoosterModel model = copy(new ParamMap());
        model.set(model.seasons, logOdds.clone());
        return model;
    }

    /**
     * These trees of numbers, each added to a feature's value; where it is missing, to nothing.
     *
     * @param feature its place in the vector
     */
    public BoosterModel addedTo(int feature) {
        BoosterModel model = copy(new ParamMap());
        model.set(model.addedFeature, feature);
        return model;
    }

    /** How Spark reads a saved stage. */
    public static DefaultParamsReader<BoosterModel> read() {
        return new DefaultParamsReader<>();
    }

    @Override
    public Dataset<Row> transform(Dataset<?> rows) {
        BoosterScorer scorer = scorer();
        UDF2<Vector, Integer, Vector> score = scorer::score;
        return rows.withColumn(SCORES, udf(score, SQLDataTypes.VectorType()).apply(col(FEATURES), ofMonth()));
    }

    /** The month of a row's flight, 1 to 12; null for a model that knows no seasons. */
    Column ofMonth() {
        return knowsSeasons() ? month(col(DATE)) : lit(null).cast("int");
    }

    /** The same as long as the stage is there: it reads the trees once, however often the stage is used. */
    synchronized BoosterScorer scorer() {
        if (scorer == null) {
            scorer = new BoosterScorer(
                    ubj(),
                    (boolean) getOrDefault(binary),
                    (double) getOrDefault(slope),
                    (double) getOrDefault(intercept),
                    (int) getOrDefault(addedFeature),
                    getOrDefault(seasons),
                    findShifts().orElse(null));
        }
        return scorer;
    }

    private Optional<RangeShifts> findShifts() {
        int[] places = getOrDefault(shiftPlaces);
        return places.length == 0
                ? Optional.empty()
                : Optional.of(
                        RangeShifts.of(places[0], getOrDefault(airlineShifts), places[1], getOrDefault(hourShifts)));
    }

    @Override
    public StructType transformSchema(StructType schema) {
        return schema.add(SCORES, SQLDataTypes.VectorType());
    }

    @Override
    public BoosterModel copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    @Override
    public String uid() {
        return uid;
    }

    /** Spark finds parameters by such methods. */
    public Param<String> trees() {
        return trees;
    }

    /** Spark finds parameters by such methods. */
    public BooleanParam binary() {
        return binary;
    }

    /** Spark finds parameters by such methods. */
    public DoubleParam slope() {
        return slope;
    }

    /** Spark finds parameters by such methods. */
    public DoubleParam intercept() {
        return intercept;
    }

    /** Spark finds parameters by such methods. */
    public IntParam addedFeature() {
        return addedFeature;
    }

    /** Spark finds parameters by such methods. */
    public DoubleArrayParam seasons() {
        return seasons;
    }

    /** Spark finds parameters by such methods. */
    public IntArrayParam shiftPlaces() {
        return shiftPlaces;
    }

    /** Spark finds parameters by such methods. */
    public DoubleArrayArrayParam airlineShifts() {
        return airlineShifts;
    }

    /** Spark finds parameters by such methods. */
    public DoubleArrayArrayParam hourShifts() {
        return hourShifts;
    }

    private boolean knowsSeasons() {
        return getOrDefault(seasons).length > 0;
    }

    /** The trees in XGBoost's own form. */
    public byte[] ubj() {
        return Base64.getDecoder().decode(getOrDefault(trees));
    }
}
