package ontime.sql.result;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ontime.model.sql.SqlProfile.Range;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EvalMode;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.FractionalType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import scala.Option;

/**
 * The values of a column of a result: digests of 64 bits of all, by which they are counted, and numbers of those that
 * have a histogram.
 */
final class ColumnValues {

    private static final int MOST_RANGES = 20;
    private static final int MOST_FREQUENT = 10;
    private static final long SEED = 42;
    private static final long MICROSECONDS = 1_000_000;

    private final DataType type;
    private final Cast toText;
    private final boolean measured;
    private final long[] digests;
    private final double[] numbers;
    private int count;
    private int measuredCount;
    private @Nullable UTF8String min;
    private @Nullable UTF8String max;
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;

    /**
     * No values yet.
     *
     * @param rows the most values that there can be
     */
    ColumnValues(int rows, DataType type) {
        this.type = type;
        this.toText = new Cast(
                new BoundReference(0, type, true), DataTypes.StringType, Option.apply("UTC"), EvalMode.LEGACY());
        this.measured = type instanceof NumericType
                || type instanceof DateType
                || type instanceof TimestampType
                || type instanceof TimestampNTZType;
        this.digests = new long[rows];
        this.numbers = new double[measured ? rows : 0];
    }

    /** Adds the value of a row that has this column alone. */
    void add(InternalRow row) {
        if (row.isNullAt(0)) {
            return;
        }
        UTF8String text = (UTF8String) toText.eval(row);
        digests[count] = digest(text);
        count++;
        if (measured) {
            addNumber(number(row), text);
        } else {
            min = min == null || text.compareTo(min) < 0 ? text.clone() : min;
            max = max == null || text.compareTo(max) > 0 ? text.clone() : max;
        }
    }

    private void addNumber(double number, UTF8String text) {
        if (Double.isNaN(number)) {
            return;
        }
        numbers[measuredCount] = number;
        measuredCount++;
        if (min == null || number < smallest) {
            smallest = number;
            min = text.clone();
        }
        if (max == null || number > largest) {
            largest = number;
            max = text.clone();
        }
    }

    private static long digest(UTF8String text) {
        return XXH64.hashUTF8String(text, SEED);
    }

    private double number(InternalRow row) {
        Object value = row.get(0, type);
        return value instanceof Decimal decimal ? decimal.toDouble() : ((Number) value).doubleValue();
    }

    /** The number of values that are not null. */
    int count() {
        return count;
    }

    long distinct() {
        return Arrays.stream(digests, 0, count).distinct().count();
    }

    @Nullable
    String min() {
        return min == null ? null : min.toString();
    }

    @Nullable
    String max() {
        return max == null ? null : max.toString();
    }

    /** The mean of numbers; null for other types. */
    @Nullable
    Double mean() {
        return type instanceof NumericType && measuredCount > 0
                ? (Double) Arrays.stream(numbers, 0, measuredCount).average().orElseThrow()
                : null;
    }

    /** The digests of the most frequent values, and how often each occurs. */
    Map<Long, Integer> frequent() {
        long[] sorted = Arrays.copyOf(digests, count);
        Arrays.sort(sorted);
        List<Map.Entry<Long, Integer>> most = new ArrayList<>();
        int begin = 0;
        for (int end = 1; end <= count; end++) {
            if (end == count || sorted[end] != sorted[begin]) {
                most.add(Map.entry(sorted[begin], end - begin));
                begin = end;
                if (most.size() > 2 * MOST_FREQUENT) {
                    keepMost(most);
                }
            }
        }
        keepMost(most);
        Map<Long, Integer> frequent = new HashMap<>();
        most.forEach(entry -> frequent.put(entry.getKey(), entry.getValue()));
        return frequent;
    }

    private static void keepMost(List<Map.Entry<Long, Integer>> most) {
        most.sort(Map.Entry.<Long, Integer>comparingByValue().reversed());
        while (most.size() > MOST_FREQUENT) {
            most.remove(most.size() - 1);
        }
    }

    /** Puts the text of a row's value into the texts, if it is one of the most frequent. */
    void find(InternalRow row, Map<Long, Integer> frequent, Map<Long, String> texts) {
        if (texts.size() < frequent.size() && !row.isNullAt(0)) {
            UTF8String text = (UTF8String) toText.eval(row);
            long digest = digest(text);
            if (frequent.containsKey(digest)) {
                texts.putIfAbsent(digest, text.toString());
            }
        }
    }

    /** Ranges of the same width; empty if the values have none. */
    List<Range> histogram() {
        if (measuredCount == 0 || Double.isInfinite(smallest) || Double.isInfinite(largest)) {
            return List.of();
        }
        boolean whole = !(type instanceof FractionalType);
        double span = largest - smallest + (whole ? 1 : 0);
        double width = whole ? Math.ceil(span / MOST_RANGES) : span / MOST_RANGES;
        int ranges = width == 0 ? 1 : (int) Math.ceil(span / width);
        long[] rows = new long[ranges];
        for (int i = 0; i < measuredCount; i++) {
            int range = width == 0 ? 0 : (int) ((numbers[i] - smallest) / width);
            rows[Math.min(range, ranges - 1)]++;
        }
        List<Range> histogram = new ArrayList<>();
        for (int i = 0; i < ranges; i++) {
            double end = !whole && i == ranges - 1 ? largest : smallest + (i + 1) * width;
            histogram.add(new Range(text(smallest + i * width), text(end), rows[i]));
        }
        return histogram;
    }

    private String text(double number) {
        if (type instanceof DateType) {
            return LocalDate.ofEpochDay((long) number).toString();
        }
        if (type instanceof TimestampType || type instanceof TimestampNTZType) {
            return LocalDateTime.ofEpochSecond(Math.floorDiv((long) number, MICROSECONDS), 0, ZoneOffset.UTC)
                    .toString();
        }
        return type instanceof FractionalType ? Double.toString(number) : Long.toString((long) number);
    }
}
