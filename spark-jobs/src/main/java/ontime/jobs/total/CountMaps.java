package ontime.jobs.total;

import static org.apache.spark.sql.functions.udf;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/** Adds up maps to whole numbers in a column. Spark has no function for it. */
public final class CountMaps {

    private CountMaps() {}

    /**
     * The sum of an array of maps, ordered by key: for each key the sum of its numbers, unless it is 0.
     *
     * @param maps an array of maps to long
     * @param key the type of their keys: string or int
     */
    public static Column sum(Column maps, DataType key) {
        UDF1<Iterable<scala.collection.Map<Comparable<?>, Long>>, Map<Comparable<?>, Long>> add = CountMaps::add;
        return udf(add, DataTypes.createMapType(key, DataTypes.LongType, false)).apply(maps);
    }

    private static Map<Comparable<?>, Long> add(Iterable<scala.collection.Map<Comparable<?>, Long>> maps) {
        Map<Comparable<?>, Long> sum = new TreeMap<>();
        CollectionConverters.asJava(maps).forEach(map -> CollectionConverters.asJava(map)
                .forEach((key, number) -> sum.merge(key, number, Long::sum)));
        sum.values().removeIf(number -> number == 0);
        return sum;
    }
}
