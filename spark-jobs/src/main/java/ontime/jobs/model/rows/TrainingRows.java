package ontime.jobs.model.rows;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import ontime.features.Feature.Kind;
import ontime.features.model.BoosterModel;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Training rows in memory, in order of their days, so that a span of days is a span of rows. More rows than
 * {@link #MOST_ROWS} are sampled, to bound the memory.
 */
public final class TrainingRows {

    /** Two months and more; with 43 features 0.3 GB in the heap, twice while XGBoost copies them, and 0.7 GB outside. */
    private static final int MOST_ROWS = 1_500_000;

    /** The room for rows of unknown number, which doubles when it is full. */
    private static final int FIRST_ROWS = 1 << 12;

    private final int features;
    private final List<String> types;
    private final float[] values;
    private final float[] labels;
    private final int[] days;

    /** Whether a row starts from what is usual in its month, so that trees learn only what differs from it. */
    private final boolean knowsSeasons;

    private TrainingRows(List<String> types, float[] values, float[] labels, int[] days, boolean knowsSeasons) {
        this.features = types.size();
        this.types = types;
        this.values = values;
        this.labels = labels;
        this.days = days;
        this.knowsSeasons = knowsSeasons;
    }

    /** Collects the rows of an input whose features are already vectors. */
    public static TrainingRows of(Dataset<Row> encoded, TrainingInput input) {
        long all = input.rows().count();
        Dataset<Row> rows = columns(encoded, input);
        Dataset<Row> taken = all > MOST_ROWS ? rows.sample((double) MOST_ROWS / all, input.seed()) : rows;
        int most = (int) Math.min(all, MOST_ROWS);
        // The size of a sample varies by a few rows.
        TrainingRows gathered = read(taken.toLocalIterator(), most, most, types(input), input.knowsSeasons());
        gathered.sortByDay();
        return gathered;
    }

    /** Rows of {@link #columns}, for one part of a cluster: in no order of days. */
    static TrainingRows of(Iterator<Row> rows, List<String> types, boolean knowsSeasons) {
        return read(rows, FIRST_ROWS, Integer.MAX_VALUE, types, knowsSeasons);
    }

    /**
     * Copies rows into arrays.
     *
     * @param room for so many rows at first; it doubles when it is full
     * @param most rows that are read
     */
    private static TrainingRows read(Iterator<Row> rows, int room, int most, List<String> types, boolean knowsSeasons) {
        float[] values = new float[Math.multiplyExact(room, types.size())];
        float[] labels = new float[room];
        int[] days = new int[room];
        int filled = 0;
        for (; filled < most && rows.hasNext(); filled++) {
            if (filled == days.length) {
                values = Arrays.copyOf(values, 2 * values.length);
                labels = Arrays.copyOf(labels, 2 * filled);
                days = Arrays.copyOf(days, 2 * filled);
            }
            Row row = rows.next();
            copy(row.getAs(0), values, filled * types.size());
            labels[filled] = row.getFloat(1);
            days[filled] = row.getInt(2);
        }
        return filled == days.length
                ? new TrainingRows(types, values, labels, days, knowsSeasons)
                : new TrainingRows(
                        types,
                        Arrays.copyOf(values, filled * types.size()),
                        Arrays.copyOf(labels, filled),
                        Arrays.copyOf(days, filled),
                        knowsSeasons);
    }

    /** Of rows whose features are already vectors, these, what trees predict, and the day. */
    static Dataset<Row> columns(Dataset<Row> encoded, TrainingInput input) {
        return encoded.select(col(BoosterModel.FEATURES), learned(input).cast("float"), unix_date(col("FlightDate")));
    }

    /** What trees predict: the label, or the difference from its base. */
    private static Column learned(TrainingInput input) {
        Column label = col(input.label());
        return input.base()
                .map(base -> label.minus(coalesce(col(base), lit(0))))
                .orElse(label);
    }

    /** Rows as they are, for tests. */
    public static TrainingRows of(List<String> types, float[] values, float[] labels, int[] days) {
        TrainingRows rows = new TrainingRows(types, values, labels, days, false);
        rows.sortByDay();
        return rows;
    }

    public int size() {
        return days.length;
    }

    public LocalDate firstDay() {
        return day(0);
    }

    public LocalDate lastDay() {
        return day(size() - 1);
    }

    /** The day of a row. */
    public LocalDate day(int row) {
        return LocalDate.ofEpochDay(days[row]);
    }

    /** The number of rows before a day. */
    public int before(LocalDate day) {
        return (int)
                Arrays.stream(days).takeWhile(known -> known < day.toEpochDay()).count();
    }

    /** A span of rows in XGBoost's memory; the caller disposes of it. */
    DMatrix matrix(int from, int to) throws XGBoostError {
        float[] span = from == 0 && to == size() ? values : Arrays.copyOfRange(values, from * features, to * features);
        DMatrix matrix = new DMatrix(span, to - from, features, Float.NaN);
        matrix.setLabel(labels(from, to));
        matrix.setFeatureTypes(types.toArray(String[]::new));
        if (knowsSeasons) {
            matrix.setBaseMargin(seasons(from, to));
        }
        return matrix;
    }

    public float[] labels(int from, int to) {
        return Arrays.copyOfRange(labels, from, to);
    }

    /**
     * A feature of each row; NaN where it is missing.
     *
     * @param feature its place in the vector
     */
    public float[] values(int feature, int from, int to) {
        float[] known = new float[to - from];
        for (int row = 0; row < known.length; row++) {
            known[row] = values[(from + row) * features + feature];
        }
        return known;
    }

    /** What is usual in the month of each row, in log-odds; 0 where the model knows no seasons. */
    public float[] seasons(int from, int to) {
        float[] seasons = new float[to - from];
        for (int row = 0; knowsSeasons && row < seasons.length; row++) {
            seasons[row] = Seasons.ofDay(days[from + row]);
        }
        return seasons;
    }

    /** What is usual in the months of the first rows on average, in log-odds. */
    public double meanSeason(int to) {
        return Arrays.stream(days, 0, to).mapToDouble(Seasons::ofDay).average().orElse(0);
    }

    /** What is usual in the month of a row, in log-odds. */
    public double season(int row) {
        return Seasons.ofDay(days[row]);
    }

    /** XGBoost's names of types: c is a category, q a quantity. */
    static List<String> types(TrainingInput input) {
        return Stream.concat(
                        input.names(Kind.CATEGORY).stream().map(name -> "c"),
                        input.names(Kind.NUMBER).stream().map(name -> "q"))
                .toList();
    }

    private static void copy(Vector vector, float[] into, int offset) {
        for (int feature = 0; feature < vector.size(); feature++) {
            into[offset + feature] = (float) vector.apply(feature);
        }
    }

    /** A counting sort in place: a second copy of the values would not fit into memory. */
    private void sortByDay() {
        int[] places = places();
        float[] swap = new float[features];
        for (int row = 0; row < places.length; row++) {
            while (places[row] != row) {
                int place = places[row];
                swap(row, place, swap);
                places[row] = places[place];
                places[place] = place;
            }
        }
    }

    /** The position of each row after sorting. */
    private int[] places() {
        int first = Arrays.stream(days).min().orElse(0);
        int last = Arrays.stream(days).max().orElse(0);
        int[] next = new int[last - first + 2];
        for (int day : days) {
            next[day - first + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        return Arrays.stream(days).map(day -> next[day - first]++).toArray();
    }

    private void swap(int one, int other, float[] swap) {
        System.arraycopy(values, one * features, swap, 0, features);
        System.arraycopy(values, other * features, values, one * features, features);
        System.arraycopy(swap, 0, values, other * features, features);
        float label = labels[one];
        labels[one] = labels[other];
        labels[other] = label;
        int day = days[one];
        days[one] = days[other];
        days[other] = day;
    }
}
