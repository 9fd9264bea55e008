package ontime.jobs.delay;

import static org.apache.spark.sql.functions.udf;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.model.delay.DelayHistogram;
import ontime.model.delay.DelayPercentiles;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/** Histograms of delays in columns, as maps of arrivals by minute. Spark has no function that builds or adds exact ones. */
final class DelayHistograms {

    /** The minutes that half of the arrivals did not exceed. */
    static final String MEDIAN = "Median";

    /** The minutes that nine of ten arrivals did not exceed. */
    static final String NINETIETH = "Ninetieth";

    private static final StructType PERCENTILES =
            new StructType().add(MEDIAN, DataTypes.IntegerType).add(NINETIETH, DataTypes.IntegerType);

    private static final UserDefinedFunction OF_DELAYS = udf(
            (UDF1<Iterable<Integer>, Map<Integer, Long>>) delays -> {
                Map<Integer, Long> arrivals = new TreeMap<>();
                CollectionConverters.asJava(delays).forEach(delay -> arrivals.merge(delay, 1L, Long::sum));
                return arrivals;
            },
            DataTypes.createMapType(DataTypes.IntegerType, DataTypes.LongType, false));

    private static final UserDefinedFunction PERCENTILES_OF =
            udf((UDF1<Iterable<scala.collection.Map<Integer, Long>>, Row>) DelayHistograms::percentiles, PERCENTILES);

    private DelayHistograms() {}

    /** The histogram of an array of delays, in order of minutes. */
    static Column ofDelays(Column delays) {
        return OF_DELAYS.apply(delays);
    }

    /** The percentiles of the sum of an array of histograms; null without arrivals. */
    static Column percentilesOf(Column histograms) {
        return PERCENTILES_OF.apply(histograms);
    }

    /** Percentiles of a row's column. */
    static @Nullable DelayPercentiles percentiles(@Nullable Row column) {
        return column == null ? null : new DelayPercentiles(column.getInt(0), column.getInt(1));
    }

    private static @Nullable Row percentiles(Iterable<scala.collection.Map<Integer, Long>> histograms) {
        SortedMap<Integer, Long> arrivals = new TreeMap<>();
        for (scala.collection.Map<Integer, Long> histogram : CollectionConverters.asJava(histograms)) {
            if (histogram != null) {
                CollectionConverters.asJava(histogram)
                        .forEach((minute, some) -> arrivals.merge(minute, some, Long::sum));
            }
        }
        return new DelayHistogram(arrivals)
                .percentiles()
                .map(found -> RowFactory.create(found.median(), found.ninetieth()))
                .orElse(null);
    }
}
