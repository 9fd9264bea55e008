package ontime.jobs.model.live;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ontime.features.Feature;
import ontime.model.learning.FeatureDrift;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * Compares the features of new flights with those that a model learned from. A number is compared by the tenths of what
 * was learned, a category by its twenty most frequent values; a missing value is a bin of its own.
 */
final class InputChanges {

    /** With more rows, the index changes only in the third digit. */
    private static final long MOST_ROWS = 200_000;

    private static final double[] TENTHS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    private static final double EXACTNESS = 0.001;
    private static final int MOST_VALUES = 20;
    private static final long SEED = 7;
    private static final String MISSING = "missing";
    private static final String OTHER = "other";

    private final List<Feature> numbers;
    private final List<Feature> categories;

    InputChanges(List<Feature> features) {
        this.numbers = of(features, Feature.Kind.NUMBER);
        this.categories = of(features, Feature.Kind.CATEGORY);
    }

    private static List<Feature> of(List<Feature> features, Feature.Kind kind) {
        return features.stream().filter(feature -> feature.kind() == kind).toList();
    }

    /** The change of each feature, the largest first. */
    List<FeatureDrift> find(Dataset<Row> learned, Dataset<Row> fresh) {
        Dataset<Row> before = sample(learned).persist(StorageLevel.DISK_ONLY());
        Dataset<Row> after = sample(fresh).persist(StorageLevel.DISK_ONLY());
        try {
            Map<String, Column> bins = bins(before);
            Map<String, Map<String, Long>> old = counts(before, bins);
            Map<String, Map<String, Long>> now = counts(after, bins);
            Map<String, @Nullable Double> oldMeans = means(before);
            Map<String, @Nullable Double> newMeans = means(after);
            return Stream.concat(numbers.stream(), categories.stream())
                    .map(Feature::name)
                    .map(name -> new FeatureDrift(
                            name,
                            StabilityIndex.of(old.getOrDefault(name, Map.of()), now.getOrDefault(name, Map.of())),
                            oldMeans.get(name),
                            newMeans.get(name)))
                    .sorted(Comparator.comparingDouble(FeatureDrift::index).reversed())
                    .toList();
        } finally {
            before.unpersist();
            after.unpersist();
        }
    }

    private Dataset<Row> sample(Dataset<Row> rows) {
        Column[] columns = Stream.concat(numbers.stream(), categories.stream())
                .map(feature -> col(feature.name()))
                .toArray(Column[]::new);
        long all = rows.count();
        Dataset<Row> chosen = rows.select(columns);
        return all > MOST_ROWS ? chosen.sample((double) MOST_ROWS / all, SEED) : chosen;
    }

    /** The bin of a row, by feature. */
    private Map<String, Column> bins(Dataset<Row> before) {
        Map<String, Column> bins = new HashMap<>();
        String[] names = numbers.stream().map(Feature::name).toArray(String[]::new);
        double[][] limits = before.stat().approxQuantile(names, TENTHS, EXACTNESS);
        for (int place = 0; place < names.length; place++) {
            bins.put(names[place], binOfNumber(names[place], limits[place]));
        }
        categories.forEach(feature -> bins.put(feature.name(), binOfCategory(feature.name(), before)));
        return bins;
    }

    private static Column binOfNumber(String name, double[] limits) {
        Column bin = when(col(name).isNull(), MISSING);
        double[] distinct = Arrays.stream(limits).distinct().toArray();
        for (int place = 0; place < distinct.length; place++) {
            bin = bin.when(col(name).leq(distinct[place]), Integer.toString(place));
        }
        return bin.otherwise(Integer.toString(distinct.length));
    }

    private static Column binOfCategory(String name, Dataset<Row> before) {
        Object[] frequent = before
                .where(col(name).isNotNull())
                .groupBy(name)
                .agg(count(lit(1)).as("_rows"))
                .orderBy(col("_rows").desc(), col(name))
                .limit(MOST_VALUES)
                .collectAsList()
                .stream()
                .map(row -> row.get(0))
                .toArray();
        return when(col(name).isNull(), MISSING)
                .when(col(name).isin(frequent), col(name))
                .otherwise(OTHER);
    }

    private static Map<String, Map<String, Long>> counts(Dataset<Row> rows, Map<String, Column> bins) {
        Column[] pairs = bins.entrySet().stream()
                .map(bin -> struct(
                        lit(bin.getKey()).as("feature"),
                        coalesce(bin.getValue(), lit(MISSING)).as("bin")))
                .toArray(Column[]::new);
        Map<String, Map<String, Long>> counts = new HashMap<>();
        rows.select(explode(array(pairs)).as("pair"))
                .groupBy("pair.feature", "pair.bin")
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(row -> counts.computeIfAbsent(row.getString(0), feature -> new HashMap<>())
                        .put(row.getString(1), row.getLong(2)));
        return counts;
    }

    private Map<String, @Nullable Double> means(Dataset<Row> rows) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        List<Column> columns = new ArrayList<>();
        numbers.forEach(feature -> columns.add(avg(col(feature.name()))));
        Row all = rows.select(columns.toArray(Column[]::new)).first();
        Map<String, @Nullable Double> means = new HashMap<>();
        for (int place = 0; place < numbers.size(); place++) {
            means.put(numbers.get(place).name(), all.isNullAt(place) ? null : all.getDouble(place));
        }
        return means;
    }
}
