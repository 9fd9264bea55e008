package ontime.features.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

final class PlannedColumnsTest {

    private static final StructType NUMBERS = new StructType().add("number", DataTypes.IntegerType);

    private final SparkSession spark = SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();

    @Test
    void aRowGetsWhatItsColumnsAreInATable() {
        UDF1<Integer, Integer> square = number -> number * number;
        Dataset<Row> columns = numbers()
                .withColumn("square", udf(square, DataTypes.IntegerType).apply(col("number")))
                .withColumn("text", concat(lit("is "), col("square").cast("string")))
                .select("text", "square");

        PlannedColumns planned = PlannedColumns.of(columns);

        assertThat(IntStream.range(0, 5)
                        .parallel()
                        .mapToObj(number ->
                                planned.of(new Object[] {number}, row -> row.getUTF8String(0) + " " + row.getInt(1))))
                .containsExactly("is 0 0", "is 1 1", "is 4 4", "is 9 9", "is 16 16");
    }

    @Test
    void whatNeedsMoreThanARowIsRefused() {
        Dataset<Row> counts = numbers().groupBy("number").count();

        assertThatThrownBy(() -> PlannedColumns.of(counts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not of a row alone: Aggregate");
    }

    private Dataset<Row> numbers() {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        return spark.createDataFrame(context.<Row>emptyRDD(), NUMBERS);
    }
}
